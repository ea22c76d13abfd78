package org.tandemcrm.web;

/** A request of the API that breaks its habits; the trouble says how. */
class Refusal extends RuntimeException {

    private final transient Trouble trouble;

    Refusal(Trouble trouble) {
        super(trouble.sentence());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
