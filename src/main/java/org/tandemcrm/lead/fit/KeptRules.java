package org.tandemcrm.lead.fit;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rules in force. */
interface KeptRules extends JpaRepository<KeptRule, FitRuleId> {}
