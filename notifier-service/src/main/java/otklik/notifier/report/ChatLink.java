package otklik.notifier.report;

import java.util.Optional;

/** Where a person opens a chat. */
public record ChatLink(Optional<String> template) {
    private static final String PLACE = "{chat}";

    /** @param template an address that holds {@code {chat}} */
    public ChatLink {
        if (template.isPresent() && !template.get().contains(PLACE)) {
            throw new IllegalArgumentException("an address without " + PLACE);
        }
    }

    /** The words as a link to the chat, or as they are where there is no address. */
    public Rich of(String chatId, String words) {
        return template.map(address -> Rich.link(address.replace(PLACE, chatId), words))
                .orElseGet(() -> Rich.text(words));
    }
}
