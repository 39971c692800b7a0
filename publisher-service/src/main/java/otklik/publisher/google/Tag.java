package otklik.publisher.google;

/** A hidden word of a program in the spreadsheet ({@code DeveloperMetadata}): people neither see nor change it. */
public record Tag(int id, String key, String value) {}
