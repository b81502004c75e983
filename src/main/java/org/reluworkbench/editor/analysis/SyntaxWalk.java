package org.reluworkbench.editor.analysis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.Numeral;

/**
 * Visits every part of a syntax tree. The tree is made of records only, so that it can be walked by
 * their components: no kind of statement can be forgotten, nor one that is added later. Depth is not
 * bounded by the stack.
 */
final class SyntaxWalk {

  private static final Set<Class<?>> WITHOUT_PARTS =
      Set.of(Span.class, Numeral.class, String.class);

  /** The components that hold parts, by the classes of records. */
  private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

  private SyntaxWalk() {}

  /** Hears of an identifier and of the component that holds it, itself or in a list. */
  interface Visitor {
    void identifier(Record owner, String component, Identifier identifier);
  }

  static void identifiers(Record root, Visitor visitor) {
    walk(root, (owner, component, value) -> {
      if (value instanceof Identifier identifier) {
        visitor.identifier(owner, component, identifier);
      }
    });
  }

  static <T> void nodes(Record root, Class<T> type, Consumer<? super T> visitor) {
    walk(root, (owner, component, value) -> {
      if (type.isInstance(value)) {
        visitor.accept(type.cast(value));
      }
    });
  }

  private interface Step {
    void visit(Record owner, String component, Object value);
  }

  private static void walk(Record root, Step step) {
    Deque<Record> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Record owner = open.pop();
      for (RecordComponent component : components(owner.getClass())) {
        for (Object value : flat(value(owner, component))) {
          step.visit(owner, component.getName(), value);
          if (value instanceof Record part && !(part instanceof Identifier)) {
            open.push(part);
          }
        }
      }
    }
  }

  private static Collection<?> flat(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.stream().toList();
    }
    return value instanceof Collection<?> many ? many : List.of(value);
  }

  private static List<RecordComponent> components(Class<?> type) {
    return COMPONENTS.computeIfAbsent(
        type,
        record -> Arrays.stream(record.getRecordComponents())
            .filter(component -> !component.getType().isPrimitive())
            .filter(component -> !WITHOUT_PARTS.contains(component.getType()))
            .toList());
  }

  private static Object value(Record owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("no access to " + component + " of the syntax tree", e);
    }
  }
}
