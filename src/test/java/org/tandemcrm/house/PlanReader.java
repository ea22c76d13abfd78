package org.tandemcrm.house;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Listens to the database while some work is done, and asks for the plan of every query of it, with
 * its own parameters: import it into a test that reads plans.
 */
public final class PlanReader implements BeanPostProcessor {

    private static final Pattern WHOLE =
            Pattern.compile("Seq Scan on (\\w+).*?actual time=\\S+ rows=(\\d+)[^\\n]*loops=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");

    private final Map<String, List<Object[]>> heard = new LinkedHashMap<>();
    private @Nullable Thread listener;
    private DataSource plain = new DelegatingDataSource();

    /**
     * A query and how the database went about it.
     *
     * @param millis its execution time
     */
    public record Plan(String sql, String text, double millis) {

        /** Tables of which it read at least so many rows one after the other. */
        public List<String> wholeTables(int rows) {
            var tables = new ArrayList<String>();
            Matcher whole = WHOLE.matcher(text);
            while (whole.find()) {
                int next = text.indexOf("->", whole.end());
                String node = text.substring(whole.end(), next < 0 ? text.length() : next);
                Matcher removed = REMOVED.matcher(node);
                long read = Long.parseLong(whole.group(2));
                read += removed.find() ? Long.parseLong(removed.group(1)) : 0;
                if (read >= rows) {
                    tables.add(whole.group(1));
                }
            }
            return tables;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)) {
            plain = source;
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws SQLException {
                    Connection connection = super.getConnection();
                    return Thread.currentThread() == listener ? listened(connection) : connection;
                }
            };
        }
        return bean;
    }

    /** Does the work and reads the plan of every reading query that it asked, each once. */
    public List<Plan> of(Runnable work) {
        heard.clear();
        listener = Thread.currentThread();
        try {
            work.run();
        } finally {
            listener = null;
        }
        var plans = new ArrayList<Plan>();
        var settings = heard.keySet().stream().filter(PlanReader::isSetting).toList();
        heard.forEach(
                (sql, parameters) -> {
                    if (!isSetting(sql)) {
                        plans.add(plan(settings, sql, parameters));
                    }
                });
        return plans;
    }

    /** What the work set for its transaction holds for the plan, too. */
    private static boolean isSetting(String sql) {
        return sql.contains("set_config(");
    }

    private Plan plan(List<String> settings, String sql, List<Object[]> parameters) {
        try (Connection connection = plain.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String setting : settings) {
                    statement.execute(setting);
                }
            }
            try (PreparedStatement statement =
                    connection.prepareStatement("explain (analyze, buffers) " + sql)) {
                for (Object[] call : parameters) {
                    set(statement, call);
                }
                return read(sql, statement.executeQuery());
            } finally {
                connection.rollback();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private static void set(PreparedStatement statement, Object[] call) throws SQLException {
        try {
            Object[] arguments = (Object[]) call[1];
            ((Method) call[0]).invoke(statement, arguments);
        } catch (IllegalAccessException | InvocationTargetException refused) {
            throw new SQLException(refused);
        }
    }

    private static Plan read(String sql, ResultSet rows) throws SQLException {
        var text = new StringBuilder();
        while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
        }
        Matcher time = TIME.matcher(text);
        return new Plan(sql, text.toString(), time.find() ? Double.parseDouble(time.group(1)) : 0);
    }

    private Connection listened(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, arguments, answer) ->
                        method.getName().equals("prepareStatement") && isRead((String) arguments[0])
                                ? listened((String) arguments[0], (PreparedStatement) answer)
                                : answer);
    }

    private static boolean isRead(String sql) {
        String start = sql.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("select") || start.startsWith("with") || start.startsWith("(");
    }

    private PreparedStatement listened(String sql, PreparedStatement statement) {
        List<Object[]> calls = new ArrayList<>();
        return proxy(
                PreparedStatement.class,
                statement,
                (method, arguments, answer) -> {
                    if (method.getName().startsWith("set")
                            && arguments != null
                            && arguments.length >= 2) {
                        calls.add(new Object[] {method, arguments});
                    } else if (method.getName().startsWith("execute")) {
                        heard.putIfAbsent(sql, calls);
                    }
                    return answer;
                });
    }

    private interface Ear {
        Object heard(Method method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, Ear ear) {
        InvocationHandler handler =
                (self, method, arguments) -> {
                    try {
                        return ear.heard(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
