/**
 * A house that breaks every rule on purpose: what the tests of the rules must catch. It lies
 * outside {@code org.tandemcrm} so that no application context ever finds it.
 */
package brokenhouse;
