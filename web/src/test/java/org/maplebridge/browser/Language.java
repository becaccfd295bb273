package org.maplebridge.browser;

/** The languages that every page speaks. */
enum Language {
    ZH("zh-CN"),
    EN("en-US");

    final String browserLocale;

    Language(String browserLocale) {
        this.browserLocale = browserLocale;
    }
}
