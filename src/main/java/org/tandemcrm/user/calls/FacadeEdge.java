package org.tandemcrm.user.calls;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets façades that share the one transaction of a keyed call see of each other what they would see
 * of a committed one: what a façade did is in the database when it returns, and the next one loads
 * afresh.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class FacadeEdge extends StaticMethodMatcherPointcutAdvisor {

    /** Set while a keyed call runs and no façade does. */
    private static final ThreadLocal<Boolean> BETWEEN_FACADES = new ThreadLocal<>();

    FacadeEdge(ObjectProvider<EntityManagerFactory> entities) {
        super(edge(entities));
        setOrder(Ordered.LOWEST_PRECEDENCE - 90);
    }

    /** Does the work of a keyed call, within its transaction. */
    static <T> T within(Callable<T> work) throws Exception {
        BETWEEN_FACADES.set(true);
        try {
            return work.call();
        } finally {
            BETWEEN_FACADES.remove();
        }
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return target.getName().startsWith("org.tandemcrm.")
                && (AnnotatedElementUtils.hasAnnotation(method, Transactional.class)
                        || AnnotatedElementUtils.hasAnnotation(target, Transactional.class));
    }

    private static MethodInterceptor edge(ObjectProvider<EntityManagerFactory> entities) {
        return invocation -> {
            if (BETWEEN_FACADES.get() == null) {
                return invocation.proceed();
            }
            BETWEEN_FACADES.remove();
            try {
                Object result = invocation.proceed();
                settle(
                        EntityManagerFactoryUtils.getTransactionalEntityManager(
                                entities.getObject()));
                return result;
            } finally {
                BETWEEN_FACADES.set(true);
            }
        };
    }

    private static void settle(@Nullable EntityManager present) {
        if (present != null) {
            present.flush();
            present.clear();
        }
    }
}
