package org.reluworkbench.syntax;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.diagnostic.Span;

/** What gives a name to something. */
public sealed interface Declaration extends Statement {

  Identifier name();

  /** {@code formula f = p;}. */
  record FormulaDeclaration(Span span, Identifier name, Proposition proposition)
      implements Declaration {}

  /** {@code cnf f { (a | !b) & () }}. */
  record CnfDeclaration(Span span, Identifier name, List<ClauseSyntax> clauses)
      implements Declaration {
    public CnfDeclaration {
      clauses = List.copyOf(clauses);
    }
  }

  /** {@code cnf f = dimacs "file";}. */
  record DimacsDeclaration(Span span, Identifier name, PathSyntax path) implements Declaration {}

  /** {@code nae f { (a, !b) }}. */
  record NaeDeclaration(Span span, Identifier name, List<ClauseSyntax> clauses)
      implements Declaration {
    public NaeDeclaration {
      clauses = List.copyOf(clauses);
    }
  }

  /** {@code splitting s { elements p; sets {p,q}, {}; }}: items in the order of the text. */
  record SplittingDeclaration(Span span, Identifier name, List<HypergraphItem> items)
      implements Declaration {
    public SplittingDeclaration {
      items = List.copyOf(items);
    }
  }

  /** {@code colouring c { colours 3; edges 1-2; }}. */
  record ColouringDeclaration(Span span, Identifier name, List<HypergraphItem> items)
      implements Declaration {
    public ColouringDeclaration {
      items = List.copyOf(items);
    }
  }

  /** {@code points p in R^2 { planes 3; inside (0,0); outside (1,0); }}. */
  record PointsDeclaration(Span span, Identifier name, Numeral dimension, List<PointsItem> items)
      implements Declaration {
    public PointsDeclaration {
      items = List.copyOf(items);
    }
  }

  /** {@code data t(x, y) { (0,0) -> 0; }}. */
  record DataDeclaration(
      Span span, Identifier name, List<Identifier> columns, List<LabelledPoint> rows)
      implements Declaration {
    public DataDeclaration {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** {@code data t = csv "file" label "column" == "value";}. */
  record CsvDeclaration(
      Span span,
      Identifier name,
      PathSyntax path,
      StringSyntax label,
      Optional<StringSyntax> equalTo)
      implements Declaration {}

  /** {@code network n(x) { layer h { h1 = relu(x); } output h1; }}; an absent output is an error. */
  record NetworkDeclaration(
      Span span,
      Identifier name,
      List<Identifier> inputs,
      List<LayerSyntax> layers,
      Identifier output)
      implements Declaration {
    public NetworkDeclaration {
      inputs = List.copyOf(inputs);
      layers = List.copyOf(layers);
    }
  }

  /** {@code training t = fit relu(2,1) to table loss l1;}: the word of the loss as written. */
  record TrainingDeclaration(
      Span span, Identifier name, ShapeSyntax shape, Identifier data, Optional<Identifier> loss)
      implements Declaration {}

  /** {@code train t as best;}: the best network of a training problem. */
  record TrainedDeclaration(Span span, Identifier training, Identifier name)
      implements Declaration {}

  /** {@code fit overparameterised to table as big;}: the construction is a word as written. */
  record FittedDeclaration(Span span, Identifier construction, Identifier data, Identifier name)
      implements Declaration {}

  /** {@code reduce f to training as t;}: the kind is a word that may or may not name one. */
  record ReductionDeclaration(Span span, Identifier origin, Identifier kind, Identifier name)
      implements Declaration {}

  /** {@code gadget g(u, v) { (0,0) -> 1; }}. */
  record GadgetDeclaration(
      Span span, Identifier name, List<Identifier> coordinates, List<LabelledPoint> rows)
      implements Declaration {
    public GadgetDeclaration {
      coordinates = List.copyOf(coordinates);
      rows = List.copyOf(rows);
    }
  }

  /** Literals in parentheses. */
  record ClauseSyntax(Span span, List<LiteralSyntax> literals) {
    public ClauseSyntax {
      literals = List.copyOf(literals);
    }
  }

  /** {@code a} or {@code !a}. */
  record LiteralSyntax(Span span, Identifier variable, boolean positive) {}

  /** A part of a splitting or colouring. */
  sealed interface HypergraphItem {
    Span span();

    /** {@code colours 3;}. */
    record Colours(Span span, Numeral count) implements HypergraphItem {}

    /** {@code elements p, q;}. */
    record Elements(Span span, List<Identifier> names) implements HypergraphItem {
      public Elements {
        names = List.copyOf(names);
      }
    }

    /** {@code sets {p,q}, {};}. */
    record Sets(Span span, List<SetSyntax> sets) implements HypergraphItem {
      public Sets {
        sets = List.copyOf(sets);
      }
    }

    /** {@code edges 1-2, 2-3;}: sets of two members. */
    record Edges(Span span, List<SetSyntax> edges) implements HypergraphItem {
      public Edges {
        edges = List.copyOf(edges);
      }
    }
  }

  /** Members of a set as written, repetitions included. */
  record SetSyntax(Span span, List<Identifier> members) {
    public SetSyntax {
      members = List.copyOf(members);
    }
  }

  /** A part of a point set. */
  sealed interface PointsItem {
    Span span();

    /** {@code planes 3;}. */
    record Planes(Span span, Numeral count) implements PointsItem {}

    /** {@code inside (0,0), (1,1);} or {@code outside ...}. */
    record Side(Span span, boolean inside, List<PointSyntax> points) implements PointsItem {
      public Side {
        points = List.copyOf(points);
      }
    }
  }

  /** Coordinates in parentheses. */
  record PointSyntax(Span span, List<Numeral> coordinates) {
    public PointSyntax {
      coordinates = List.copyOf(coordinates);
    }
  }

  /** {@code (0,0) -> 1;}. */
  record LabelledPoint(Span span, PointSyntax point, Numeral label) {}

  /** {@code layer h { ... }}. */
  record LayerSyntax(Span span, Identifier name, List<NeuronSyntax> neurons) {
    public LayerSyntax {
      neurons = List.copyOf(neurons);
    }
  }

  /** {@code h1 = relu(e);}. */
  record NeuronSyntax(Span span, Identifier name, Arithmetic preActivation) {}

  /** {@code relu(2,1)}: hidden units, output units. */
  record ShapeSyntax(Span span, Numeral units, Numeral outputs) {}

  /** A string in quotes that names a file. */
  record PathSyntax(Span span, String path) {}

  /** A string in quotes; the value without them, escapes resolved. */
  record StringSyntax(Span span, String value) {}

  /** {@code campaign c { ... }}. */
  record CampaignDeclaration(Span span, Identifier name, List<CampaignItem> items)
      implements Declaration {
    public CampaignDeclaration {
      items = List.copyOf(items);
    }
  }

  /** A part of a campaign. */
  sealed interface CampaignItem {
    Span span();

    /** {@code engines own, z3-corner;}. */
    record Engines(Span span, List<Identifier> engines) implements CampaignItem {
      public Engines {
        engines = List.copyOf(engines);
      }
    }

    /** {@code limit 10 s;} or {@code memory 1 GiB;}. */
    record Limit(Span span, boolean ofMemory, Numeral amount, Identifier unit)
        implements CampaignItem {}

    /** {@code work 1000000;}. */
    record Work(Span span, Numeral amount) implements CampaignItem {}

    /** {@code uniform 3-sat variables 5..30 ratio 3, 4 seeds 1..5 with own, z3-lra;}. */
    record FamilySyntax(
        Span span, Identifier family, List<ParameterSyntax> parameters, List<Identifier> engines)
        implements CampaignItem {
      public FamilySyntax {
        parameters = List.copyOf(parameters);
        engines = List.copyOf(engines);
      }
    }

    /** {@code laboratory cnf-to-nae variables 2 pieces 8 with own;}. */
    record LaboratorySyntax(
        Span span, Identifier rule, List<ParameterSyntax> parameters, List<Identifier> engines)
        implements CampaignItem {
      public LaboratorySyntax {
        parameters = List.copyOf(parameters);
        engines = List.copyOf(engines);
      }
    }

    /** {@code ratio 3, 4..6 step 0.5}. */
    record ParameterSyntax(Span span, Identifier name, List<ValuesSyntax> values) {
      public ParameterSyntax {
        values = List.copyOf(values);
      }
    }

    /** {@code 4..6 step 0.5}; a single number is a range from itself to itself. */
    record ValuesSyntax(Span span, Numeral from, Numeral to, Optional<Numeral> step) {}
  }
}
