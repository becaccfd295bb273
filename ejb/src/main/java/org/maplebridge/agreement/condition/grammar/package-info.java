/** The parser of conditions, made from {@code Condition.g4} by every build; {@code ConditionReader} is the only one who calls it. */
package org.maplebridge.agreement.condition.grammar;
