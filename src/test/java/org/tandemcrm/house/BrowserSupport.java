package org.tandemcrm.house;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Decides before Spring starts whether there is a browser, and lends each test a fresh one. */
class BrowserSupport implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace SPACE =
            ExtensionContext.Namespace.create(BrowserSupport.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        String missing = Chromium.missing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if ("true".equals(System.getenv("E2E_REQUIRED"))) {
            throw new IllegalStateException(missing + ", and E2E_REQUIRED is true");
        }
        return ConditionEvaluationResult.disabled(missing);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(SPACE)
                .getOrComputeIfAbsent(Browser.class, any -> open(test), Browser.class);
    }

    private static Browser open(ExtensionContext test) {
        String port =
                SpringExtension.getApplicationContext(test)
                        .getEnvironment()
                        .getRequiredProperty("local.server.port");
        return Browser.at("http://127.0.0.1:" + port);
    }

    /** A test that failed leaves a picture; one that passed must not have heard a complaint. */
    @Override
    public void afterTestExecution(ExtensionContext test) {
        Browser browser = test.getStore(SPACE).get(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName();
            browser.picture(Path.of("target", "browser", name.replaceAll("\\W+", "-") + ".png"));
            browser.close();
            return;
        }
        try {
            browser.mustBeContent();
        } finally {
            browser.close();
        }
    }
}
