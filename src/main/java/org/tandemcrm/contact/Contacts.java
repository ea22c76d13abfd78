package org.tandemcrm.contact;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of {@link Contact}. */
interface Contacts extends JpaRepository<Contact, ContactId> {}
