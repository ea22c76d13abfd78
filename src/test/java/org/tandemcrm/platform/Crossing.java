package org.tandemcrm.platform;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A façade whose two callers block each other at their first meeting. */
@Component
class Crossing {

    private final JdbcClient jdbc;
    private final AtomicInteger calls = new AtomicInteger();

    Crossing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int calls() {
        return calls.get();
    }

    void forget() {
        calls.set(0);
    }

    @Transactional
    void cross(String first, String second, CyclicBarrier meeting) throws Exception {
        boolean early = calls.incrementAndGet() <= 2;
        count(first);
        if (early) {
            meeting.await();
        }
        count(second);
    }

    @Transactional
    void fail() {
        calls.incrementAndGet();
        jdbc.sql("select 1 / 0").query(Integer.class).single();
    }

    private void count(String place) {
        jdbc.sql("update crossing set passed = passed + 1 where place = ?").param(place).update();
    }
}
