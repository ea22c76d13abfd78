package org.tandemcrm.firm;

/**
 * Where the company sits; absent parts are empty.
 *
 * @param country the two letters of ISO 3166
 */
public record FirmAddress(String street, String postcode, String city, String country) {}
