package org.tandemcrm.lead;

/** Makes memories of rows about leads; a module of its own keeps them. */
public interface LeadMemories {

    /** One for each kind of row in an application. */
    <R extends LeadMemory.Row, D> LeadMemory<R, D> of(LeadMemory.Source<R, D> source);
}
