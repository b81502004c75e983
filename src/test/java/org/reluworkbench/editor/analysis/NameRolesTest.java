package org.reluworkbench.editor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.Statement;

/** That no identifier of the syntax tree is taken for the name of a declaration by oversight. */
class NameRolesTest {

  /** Only a statement itself names what it uses; names in its parts are of another sort, or words. */
  @Test
  void everyIdentifierInAPartOfAStatementHasARole() {
    Set<String> forgotten = new TreeSet<>();
    Set<Class<?>> seen = new java.util.HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(Statement.class));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (!type.getPackageName().equals(Statement.class.getPackageName()) || !seen.add(type)) {
        continue;
      }
      if (type.isSealed()) {
        open.addAll(Arrays.asList(type.getPermittedSubclasses()));
      } else if (type.isRecord() && type != Identifier.class) {
        for (RecordComponent component : type.getRecordComponents()) {
          String held = component.getGenericType().getTypeName();
          boolean identifier = held.contains(Identifier.class.getName());
          if (identifier
              && !Statement.class.isAssignableFrom(type)
              && !NameRoles.isKnown(type, component.getName())) {
            forgotten.add(type.getSimpleName() + "." + component.getName());
          }
          parts(component).forEach(open::push);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(40);
    assertThat(forgotten).isEmpty();
  }

  private static List<Class<?>> parts(RecordComponent component) {
    if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType many) {
      return List.of((Class<?>) many.getActualTypeArguments()[0]);
    }
    return List.of(component.getType());
  }
}
