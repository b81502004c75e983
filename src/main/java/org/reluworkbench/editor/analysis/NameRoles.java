package org.reluworkbench.editor.analysis;

import java.util.Map;
import java.util.Optional;
import org.reluworkbench.editor.analysis.Symbol.Sort;
import org.reluworkbench.syntax.Claim;
import org.reluworkbench.syntax.Declaration;

/**
 * What an identifier is, by the component of the syntax tree that holds it. What the table does not
 * name uses a declaration, so that a new statement need not be entered unless it has names or words
 * of its own.
 */
final class NameRoles {

  /** A sort of symbols, or none for words that are no names; and whether the name is made known. */
  record Role(Optional<Sort> sort, boolean declares) {}

  private static final Role WORD = new Role(Optional.empty(), false);
  private static final Role USE = new Role(Optional.of(Sort.DECLARATION), false);

  private static final Map<String, Role> ROLES = Map.ofEntries(
      Map.entry("ReductionDeclaration.kind", WORD),
      Map.entry("TrainingDeclaration.loss", WORD),
      Map.entry("FittedDeclaration.construction", WORD),
      Map.entry("PropertySyntax.kind", WORD),
      Map.entry("PropertySyntax.requirement", WORD),
      Map.entry("BoundSyntax.measure", WORD),
      Map.entry("Engines.engines", WORD),
      Map.entry("Limit.unit", WORD),
      Map.entry("FamilySyntax.family", WORD),
      Map.entry("FamilySyntax.engines", WORD),
      Map.entry("ParameterSyntax.name", WORD),
      Map.entry("LaboratorySyntax.rule", WORD),
      Map.entry("LaboratorySyntax.engines", WORD),
      Map.entry("Member.name", WORD),
      Map.entry("Member.member", WORD),
      Map.entry("LiteralSyntax.variable", local(Sort.VARIABLE)),
      Map.entry("Variable.name", local(Sort.VARIABLE)),
      Map.entry("Elements.names", local(Sort.ELEMENT)),
      Map.entry("SetSyntax.members", local(Sort.ELEMENT)),
      Map.entry("DataDeclaration.columns", declared(Sort.COLUMN)),
      Map.entry("GadgetDeclaration.coordinates", declared(Sort.COORDINATE)),
      Map.entry("NetworkDeclaration.inputs", declared(Sort.UNIT)),
      Map.entry("NetworkDeclaration.output", local(Sort.UNIT)),
      Map.entry("NeuronSyntax.name", declared(Sort.UNIT)),
      Map.entry("Name.name", local(Sort.UNIT)),
      Map.entry("LayerSyntax.name", declared(Sort.LAYER)));

  private NameRoles() {}

  private static Role local(Sort sort) {
    return new Role(Optional.of(sort), false);
  }

  private static Role declared(Sort sort) {
    return new Role(Optional.of(sort), true);
  }

  /** Whether the table names a component. */
  static boolean isKnown(Class<?> owner, String component) {
    return ROLES.containsKey(owner.getSimpleName() + "." + component);
  }

  static Role of(Record owner, String component) {
    if (component.equals("name") && owner instanceof Declaration) {
      return declared(Sort.DECLARATION);
    }
    if (component.equals("name") && owner instanceof Claim) {
      return declared(Sort.CLAIM);
    }
    return ROLES.getOrDefault(owner.getClass().getSimpleName() + "." + component, USE);
  }
}
