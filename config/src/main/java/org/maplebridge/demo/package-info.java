/** The demo office of Jingzhou: its clock, its people, its cases. Laid over the WAR by the launcher only; production never holds it. */
package org.maplebridge.demo;
