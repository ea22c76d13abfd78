package org.tandemcrm.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose mailings a letter's link is about.
 *
 * @param occasion the campaign of the letter, if it had one
 * @param hash how the mailbox is known to the suppression list
 */
public record OptOut(ContactId contact, @Nullable UUID occasion, byte[] hash) {}
