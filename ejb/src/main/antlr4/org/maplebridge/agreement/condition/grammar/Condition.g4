/*
 * The language of conditions: what has to come out of which determination. It speaks of outcomes only, so that whatever can be
 * written here can be decided by looking at the papers of third bodies, and two conditions can be compared case by case.
 *
 *   D1 is "认定为工亡" and (D2 is 5 or D2 is 7 to 10) and not (D3 is one of "全部责任", "主要责任")
 *
 * "and" binds closer than "or". The lexer takes any character, so that every fault is the parser's and has a place.
 */
grammar Condition;

condition : alternatives EOF ;

alternatives : conjunction ( OR conjunction )* ;

conjunction : statement ( AND statement )* ;

statement
    : NAME IS outcome                   # determined
    | NOT OPEN alternatives CLOSE       # negated
    | OPEN alternatives CLOSE           # bracketed
    ;

outcome
    : TEXT                              # word
    | ONE OF TEXT ( COMMA TEXT )*       # words
    | NUMBER ( TO NUMBER )?             # grades
    ;

AND : 'and' ;
IS : 'is' ;
NOT : 'not' ;
OF : 'of' ;
ONE : 'one' ;
OR : 'or' ;
TO : 'to' ;

NAME : [A-Z] [A-Za-z0-9]* ;
NUMBER : [0-9]+ ;
TEXT : '"' ( '\\' ["\\] | ~["\\\p{Cc}] )* '"' ;

OPEN : '(' ;
CLOSE : ')' ;
COMMA : ',' ;

BLANK : [ \t\r\n]+ -> skip ;

/* What means nothing: a word written together, a lone quotation mark, a character of another script. */
UNKNOWN : [A-Za-z0-9_]+ | . ;
