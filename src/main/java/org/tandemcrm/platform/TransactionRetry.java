package org.tandemcrm.platform;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats a façade's whole transaction where PostgreSQL broke it off for another's sake: a
 * deadlock, or an order of commits that does not exist. Stands around the transaction, never within
 * one.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TransactionRetry extends StaticMethodMatcherPointcutAdvisor {

    private static final Set<String> BROKEN_OFF = Set.of("40001", "40P01");
    private static final RetryPolicy POLICY =
            RetryPolicy.builder()
                    .maxRetries(5)
                    .delay(Duration.ofMillis(20))
                    .jitter(Duration.ofMillis(15))
                    .multiplier(2)
                    .predicate(TransactionRetry::brokenOff)
                    .build();

    TransactionRetry() {
        super((MethodInterceptor) TransactionRetry::call);
        setOrder(Ordered.LOWEST_PRECEDENCE - 100);
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return target.getName().startsWith("org.tandemcrm.")
                && (AnnotatedElementUtils.hasAnnotation(method, Transactional.class)
                        || AnnotatedElementUtils.hasAnnotation(target, Transactional.class));
    }

    private static @Nullable Object call(MethodInvocation invocation) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || !(invocation instanceof ProxyMethodInvocation repeatable)) {
            return invocation.proceed();
        }
        try {
            return new RetryTemplate(POLICY)
                    .execute(() -> Optional.ofNullable(repeatable.invocableClone().proceed()))
                    .orElse(null);
        } catch (RetryException givenUp) {
            throw givenUp.getCause();
        }
    }

    static boolean brokenOff(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && BROKEN_OFF.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
