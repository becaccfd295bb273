/** How the house speaks: texts by area in Chinese and English, and values put into words in the reader's language. */
package org.maplebridge.web.text;
