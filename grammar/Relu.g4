// The language of Relu Workbench. A specification is a list of statements; each begins with a word of
// its own, so that one token of look-ahead is enough nearly everywhere and a broken statement can be
// skipped. Chains of operators are loops, not recursion: their length is not bounded by the stack.
grammar Relu;

specification : statement* EOF ;

statement
  : formula | cnf | nae | splitting | colouring | points | data | network | training | reduction
  | trained | fitted | gadget | campaign | expectation | certification | lemma | property
  ;

// ---- formulas ----

formula : FORMULA identifier '=' proposition ';' ;

proposition : implication ( '<->' implication )* ;
implication : exclusive ( '->' exclusive )* ;
exclusive   : disjunction ( XOR disjunction )* ;
disjunction : conjunction ( '|' conjunction )* ;
conjunction : negation ( '&' negation )* ;
negation    : '!'* atom ;
atom        : TRUE | FALSE | variable | '(' proposition ')' ;

cnf        : CNF identifier ( '{' ( cnfClause ( '&' cnfClause )* )? '}' | '=' DIMACS path ';' ) ;
cnfClause  : '(' ( literal ( '|' literal )* )? ')' | literal ;
nae        : NAE identifier '{' ( naeClause ( ',' naeClause )* )? '}' ;
naeClause  : '(' ( literal ( ',' literal )* )? ')' ;
literal    : '!'? variable ;

// ---- hypergraphs and points ----

splitting : SPLITTING identifier '{' splittingItem* '}' ;
splittingItem
  : ELEMENTS ( element ( ',' element )* )? ';'   # splittingElements
  | SETS ( set ( ',' set )* )? ';'               # splittingSets
  ;
colouring : COLOURING identifier '{' colouringItem* '}' ;
colouringItem
  : COLOURS number ';'                           # colouringColours
  | ELEMENTS ( element ( ',' element )* )? ';'   # colouringElements
  | SETS ( set ( ',' set )* )? ';'               # colouringSets
  | EDGES ( edge ( ',' edge )* )? ';'            # colouringEdges
  ;
set     : '{' ( element ( ',' element )* )? '}' ;
edge    : element '-' element ;
element : identifier | INTEGER ;

points : POINTS identifier IN R '^' number '{' pointsItem* '}' ;
pointsItem
  : PLANES number ';'                                        # pointsPlanes
  | ( INSIDE | OUTSIDE ) ( point ( ',' point )* )? ';'       # pointsSide
  ;
point : '(' number ( ',' number )* ')' ;

// ---- data, networks, training problems ----

data
  : DATA identifier
    ( '(' identifier ( ',' identifier )* ')' '{' row* '}'
    | '=' CSV path LABEL quoted ( '==' quoted )? ';'
    )
  ;
row    : point '->' number ';' ;
gadget : GADGET identifier '(' identifier ( ',' identifier )* ')' '{' row* '}' ;

network : NETWORK identifier '(' identifier ( ',' identifier )* ')' '{' layer* output '}' ;
layer   : LAYER identifier '{' neuron* '}' ;
neuron  : identifier '=' RELU '(' arithmetic ')' ';' ;
output  : OUTPUT identifier ';' ;

training  : TRAINING identifier '=' FIT shape TO identifier ( LOSS identifier )? ';' ;
shape     : RELU '(' number ',' number ')' ;
trained   : TRAIN identifier AS identifier ';' ;
fitted    : FIT construction TO identifier AS identifier ';' ;
construction : identifier ;
reduction : REDUCE identifier TO kind AS identifier ';' ;

// ---- campaigns ----

campaign : CAMPAIGN identifier '{' campaignItem* '}' ;
campaignItem
  : ENGINES engine ( ',' engine )* ';'             # campaignEngines
  | ( LIMIT | MEMORY ) number identifier ';'       # campaignLimit
  | WORK number ';'                                # campaignWork
  | LABORATORY ruleName parameter* ( WITH engine ( ',' engine )* )? ';'   # campaignLaboratory
  | familyName parameter* ( WITH engine ( ',' engine )* )? ';'   # campaignFamily
  ;
engine        : NAME ( '-' ( identifier | POINTS ) )* ;
ruleName      : kind ( '-' kind )* ;
familyName    : NAME ( INTEGER '-' ( NAME | NAE ) )? ;
parameter     : parameterName values ( ',' values )* ;
parameterName : NAME | softWord | POINTS ;
values        : number | RANGE ( STEP number )? ;

// ---- claims ----

expectation
  : EXPECT identifier
    ( SATISFIABLE
    | UNSATISFIABLE
    | FITS identifier
    | LOSS '<=' number
    | '(' number ( ',' number )* ')' ( '=' | '==' ) number
    ) ';'
  ;
certification : CERTIFY identifier AGREES WITH identifier ';' ;
lemma         : LEMMA identifier ON shape WITH identifier ':' condition ';' ;
property      : PROPERTY identifier ':' FORALL kind ( WITH bound ( ( ',' | AND ) bound )* )? ':' identifier ';' ;
bound         : identifier '<=' number ;

// ---- arithmetic and conditions ----
// One hierarchy for both, because '(' may open either: which of them stands where is settled when the
// tree is built, with a message of its own.

condition   : alternative ( IMPLIES alternative )* ;
alternative : joint ( OR joint )* ;
joint       : denial ( AND denial )* ;
denial      : NOT* comparison ;
comparison  : arithmetic ( relation arithmetic )? ;
relation    : '<' | '<=' | '=' | '==' | '!=' | '>=' | '>' ;
arithmetic  : product ( ( '+' | '-' ) product )* ;
product     : signed ( ( '*' | '/' ) signed )* ;
signed      : '-'* primary ;
primary
  : ( INTEGER | DECIMAL )                                                                # literalPrimary
  | term ( '.' identifier )? ( '(' ( arithmetic ( ',' arithmetic )* )? ')' )?            # namedPrimary
  | '(' condition ')'                                                                    # groupPrimary
  ;

// ---- words ----

number : ( '+' | '-' )? ( INTEGER ( '/' INTEGER )? | DECIMAL ) ;
path   : STRING ;
quoted : STRING ;

// Words that begin a statement are reserved, but for 'train' and 'fit', which are too common as names;
// the others are names wherever they can't be mistaken.
kind       : identifier | FORMULA | CNF | NAE | SPLITTING | COLOURING | POINTS | DATA | NETWORK | TRAINING | GADGET ;
identifier : NAME | softWord | TRUE | FALSE | XOR | AND | OR | NOT | IMPLIES ;
variable   : NAME | softWord | AND | OR | NOT | IMPLIES ;
term       : NAME | softWord | TRUE | FALSE | XOR ;
softWord
  : DIMACS | ELEMENTS | SETS | COLOURS | EDGES | IN | R | PLANES | INSIDE | OUTSIDE | CSV | LABEL | LAYER
  | RELU | OUTPUT | TRAIN | FIT | LOSS | TO | AS | SATISFIABLE | UNSATISFIABLE | FITS | AGREES | WITH | ON | FORALL
  | ENGINES | LIMIT | MEMORY | WORK | STEP | LABORATORY
  ;

FORMULA : 'formula' ;
CNF : 'cnf' ;
NAE : 'nae' ;
SPLITTING : 'splitting' ;
COLOURING : 'colouring' ;
POINTS : 'points' ;
DATA : 'data' ;
NETWORK : 'network' ;
TRAINING : 'training' ;
REDUCE : 'reduce' ;
GADGET : 'gadget' ;
CAMPAIGN : 'campaign' ;
EXPECT : 'expect' ;
CERTIFY : 'certify' ;
LEMMA : 'lemma' ;
PROPERTY : 'property' ;

DIMACS : 'dimacs' ;
ELEMENTS : 'elements' ;
SETS : 'sets' ;
COLOURS : 'colours' ;
EDGES : 'edges' ;
IN : 'in' ;
R : 'R' ;
PLANES : 'planes' ;
INSIDE : 'inside' ;
OUTSIDE : 'outside' ;
CSV : 'csv' ;
LABEL : 'label' ;
LAYER : 'layer' ;
RELU : 'relu' ;
OUTPUT : 'output' ;
TRAIN : 'train' ;
FIT : 'fit' ;
TO : 'to' ;
AS : 'as' ;
SATISFIABLE : 'satisfiable' ;
UNSATISFIABLE : 'unsatisfiable' ;
FITS : 'fits' ;
LOSS : 'loss' ;
AGREES : 'agrees' ;
WITH : 'with' ;
ON : 'on' ;
FORALL : 'forall' ;
ENGINES : 'engines' ;
LIMIT : 'limit' ;
MEMORY : 'memory' ;
WORK : 'work' ;
STEP : 'step' ;
LABORATORY : 'laboratory' ;
TRUE : 'true' ;
FALSE : 'false' ;
XOR : 'xor' ;
AND : 'and' ;
OR : 'or' ;
NOT : 'not' ;
IMPLIES : 'implies' ;

SEMICOLON : ';' ;
COMMA : ',' ;
COLON : ':' ;
DOT : '.' ;
OPEN_PAREN : '(' ;
CLOSE_PAREN : ')' ;
OPEN_BRACE : '{' ;
CLOSE_BRACE : '}' ;
CARET : '^' ;
BANG : '!' ;
AMPERSAND : '&' ;
BAR : '|' ;
ARROW : '->' ;
DOUBLE_ARROW : '<->' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
LESS : '<' ;
AT_MOST : '<=' ;
EQUALS : '=' ;
DOUBLE_EQUALS : '==' ;
NOT_EQUALS : '!=' ;
AT_LEAST : '>=' ;
GREATER : '>' ;

INTEGER : DIGIT+ ;
DECIMAL : DIGIT+ '.' DIGIT* EXPONENT? | '.' DIGIT+ EXPONENT? | DIGIT+ EXPONENT ;
RANGE   : DIGIT+ ( '.' DIGIT+ )? '..' DIGIT+ ( '.' DIGIT+ )? ;
NAME    : ( LETTER | '_' ) ( LETTER | MARK | DIGIT | '_' | '\'' )* ;
STRING  : '"' ( ~["\\\r\n] | '\\' ["\\] )* '"' ;

COMMENT      : '/*' .*? '*/' -> channel(HIDDEN) ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
SPACE        : [ \t\r\n\f\u00A0\uFEFF]+ -> channel(HIDDEN) ;

// What is no token of the language: reported one by one when the tokens are read.
UNTERMINATED_COMMENT : '/*' ( ~'*' | '*'+ ~[*/] )* '*'* -> channel(HIDDEN) ;
UNTERMINATED_STRING  : '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* ( '\\'? ) ;
BAD_STRING           : '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '"' ;
BAD_NAME             : DIGIT+ ( LETTER | '_' ) ( LETTER | MARK | DIGIT | '_' | '\'' )* ;
BAD_CHARACTER        : . -> channel(HIDDEN) ;

fragment DIGIT    : [0-9] ;
fragment EXPONENT : [eE] [+-]? DIGIT+ ;
fragment LETTER   : [\p{L}] ;
fragment MARK     : [\p{M}] ;
