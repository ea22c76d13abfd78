package org.tandemcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tandemcrm.house.TestDatabase;

/** What the migrations may leave in a database, asked of the catalogue after all of them ran. */
class MigrationRulesTests {

    private static final Pattern NAME =
            Pattern.compile("V(\\d{3})__([a-z]+)_[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    private static final Map<String, Range> RANGES =
            Map.ofEntries(
                    Map.entry("platform", new Range(1, 9)),
                    Map.entry("user", new Range(10, 29)),
                    Map.entry("firm", new Range(30, 34).and(37, 39)),
                    Map.entry("job", new Range(35, 36)),
                    Map.entry("listing", new Range(40, 44)),
                    Map.entry("contact", new Range(50, 69)),
                    Map.entry("touch", new Range(70, 79)),
                    Map.entry("campaign", new Range(80, 99)),
                    Map.entry("lead", new Range(100, 129).and(260, 269)),
                    Map.entry("deal", new Range(130, 149)),
                    Map.entry("enablement", new Range(150, 159)),
                    Map.entry("transfer", new Range(160, 179)),
                    Map.entry("demo", new Range(180, 189)),
                    Map.entry("audience", new Range(190, 199)),
                    Map.entry("mailing", new Range(200, 209).and(230, 239)),
                    Map.entry("capture", new Range(210, 219)),
                    Map.entry("attribution", new Range(220, 229)),
                    Map.entry("dashboard", new Range(240, 249)),
                    Map.entry("agreement", new Range(250, 259)),
                    Map.entry("offering", new Range(45, 49)));

    private static final Pattern BEYOND_PLAIN_SQL =
            Pattern.compile(
                    "(?i)\\b(do\\s+\\$|plpgsql|create\\s+(or\\s+replace\\s+)?(function|procedure|trigger|extension|rule)\\b|pg_advisory|(deferrable|listen|notify)\\b)");

    /** Every rule finds something here, or it could never fail. */
    private static final String BROKEN =
            """
            create table parent (parent_id uuid primary key);
            create table child (
                child_id uuid primary key,
                parent_id uuid references parent deferrable,
                other_id uuid references parent,
                happened_at timestamp,
                payload json,
                name varchar(100),
                amount numeric(12, 2)
            );
            create index child_other on child (other_id) where name = 'a';
            create table keyless (a int);
            create function touch_up() returns trigger language plpgsql as $$ begin return new; end $$;
            create trigger touch_up before insert on child for each row execute function touch_up();
            """;

    private static final JdbcClient MIGRATED = client(TestDatabase.create());
    private static final JdbcClient BROKEN_ONE = broken();

    @ParameterizedTest
    @MethodSource("rules")
    void theMigratedDatabaseKeepsTheRule(CatalogueRule rule) {
        assertThat(MIGRATED.sql(rule.violations()).query(String.class).list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesADatabaseThatBreaksIt(CatalogueRule rule) {
        assertThat(BROKEN_ONE.sql(rule.violations()).query(String.class).list()).isNotEmpty();
    }

    @Test
    void anIndexForOtherRowsOnlyIsNoneForAForeignKey() {
        assertThat(BROKEN_ONE.sql(foreignKeysWithoutIndex()).query(String.class).list()).hasSize(2);
    }

    @Test
    void everyMigrationIsNamedForItsModuleWithinItsRange() throws IOException {
        assertThat(migrations().keySet()).isNotEmpty().allMatch(MigrationRulesTests::wellNamed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1__user_create.sql",
                "V010_user_create.sql",
                "V010__User_create.sql",
                "V010__user.sql",
                "V050__user_create_account.sql",
                "V010__weather_create_cloud.sql"
            })
    void aBadNameIsCaught(String name) {
        assertThat(wellNamed(name)).isFalse();
    }

    @Test
    void everyMigrationIsPlainSql() throws IOException {
        var beyond = new TreeMap<String, List<String>>();
        migrations().forEach((name, sql) -> beyond.put(name, beyondPlainSql(sql)));
        assertThat(beyond).isNotEmpty().allSatisfy((name, found) -> assertThat(found).isEmpty());
    }

    @Test
    void whatIsNotPlainSqlIsCaught() {
        assertThat(beyondPlainSql(BROKEN))
                .contains("create function", "plpgsql", "deferrable", "create trigger");
    }

    static Stream<CatalogueRule> rules() {
        return Stream.of(
                new CatalogueRule("every foreign key has an index", foreignKeysWithoutIndex()),
                new CatalogueRule(
                        "no key is deferrable",
                        "select conname from pg_constraint where condeferrable and "
                                + ours("connamespace")),
                new CatalogueRule(
                        "no trigger", "select tgname from pg_trigger where not tgisinternal"),
                new CatalogueRule(
                        "no function", "select proname from pg_proc where " + ours("pronamespace")),
                new CatalogueRule("every table has a primary key", tablesWithoutKey()),
                new CatalogueRule(
                        "moments have a zone", columns("type = 'timestamp without time zone'")),
                new CatalogueRule("documents are jsonb", columns("type = 'json'")),
                new CatalogueRule("text is text", columns("type like 'character%'")),
                new CatalogueRule(
                        "money has four places",
                        columns(
                                """
                                name ~ '(^|_)(amount|price|cost|margin|planned|actual|spend|target)$'
                                and name <> 'default_margin' and type <> 'numeric(19,4)'\
                                """)));
    }

    private static String ours(String namespace) {
        return namespace + " = 'public'::regnamespace";
    }

    /** An index helps if the key's columns lead it; a partial one only if it leaves out nulls. */
    private static String foreignKeysWithoutIndex() {
        return """
                select k.conrelid::regclass || ' ' || k.conname
                from pg_constraint k
                where k.contype = 'f' and %s and not exists (
                    select from pg_index i
                    where i.indrelid = k.conrelid
                      and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey
                      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = (
                          select format('(%%I IS NOT NULL)', attname) from pg_attribute
                          where attrelid = k.conrelid and attnum = k.conkey[1])))
                """
                .formatted(ours("k.connamespace"));
    }

    private static String tablesWithoutKey() {
        return """
                select t.relname from pg_class t
                where t.relkind = 'r' and %s and not exists (
                    select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')
                """
                .formatted(ours("t.relnamespace"));
    }

    /** Flyway makes its own table. */
    private static String columns(String condition) {
        return """
                select place from (
                    select t.relname || '.' || c.attname || ' ' || format_type(c.atttypid, c.atttypmod) as place,
                           c.attname as name, format_type(c.atttypid, c.atttypmod) as type
                    from pg_attribute c join pg_class t on t.oid = c.attrelid
                    where t.relkind = 'r' and c.attnum > 0 and not c.attisdropped
                      and t.relname <> 'flyway_schema_history' and %s) as found
                where %s
                """
                .formatted(ours("t.relnamespace"), condition);
    }

    private static boolean wellNamed(String file) {
        var name = NAME.matcher(file);
        return name.matches()
                && RANGES.containsKey(name.group(2))
                && RANGES.get(name.group(2)).holds(Integer.parseInt(name.group(1)));
    }

    private static List<String> beyondPlainSql(String sql) {
        var statements = sql.replaceAll("--.*", "");
        return BEYOND_PLAIN_SQL.matcher(statements).results().map(found -> found.group()).toList();
    }

    private static Map<String, String> migrations() throws IOException {
        var found = new TreeMap<String, String>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/migration/**/*")) {
            if (file.isReadable() && file.getFilename() != null) {
                found.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private static JdbcClient client(TestDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private static JdbcClient broken() {
        var client = client(TestDatabase.createEmpty());
        client.sql(BROKEN).update();
        return client;
    }

    /** The numbers of a module; a full range is followed by another one. */
    private record Range(int from, int to, @Nullable Range more) {

        Range(int from, int to) {
            this(from, to, null);
        }

        Range and(int first, int last) {
            return new Range(from, to, new Range(first, last));
        }

        boolean holds(int version) {
            return from <= version && version <= to || more != null && more.holds(version);
        }
    }

    private record CatalogueRule(String sentence, String violations) {

        @Override
        public String toString() {
            return sentence;
        }
    }
}
