package org.maplebridge.referral;

/**
 * A paper that the commission sends along with a case, as it was handed in.
 *
 * @param name      the file's name
 * @param mediaType what the sender says it is; null claims nothing
 * @param content   the bytes
 */
public record EnclosedFile(String name, String mediaType, byte[] content) {}
