package otklik.sandbox.crm;

/**
 * How a module that tells of chats over REST is set up: {@code GET {root}{chatsPath}} and {@code {root}{messagesPath}}.
 *
 * @param inData rows stand in {@code data} rather than in {@code chats} or {@code messages}
 * @param names what its fields are called
 */
public record RestOptions(String root, String chatsPath, String messagesPath, boolean inData, RestNames names) {
    public static RestOptions standard() {
        return new RestOptions("/api/v5", "/customers/chats", "/messages", false, RestNames.CAMEL);
    }

    public RestOptions named(RestNames other) {
        return new RestOptions(root, chatsPath, messagesPath, inData, other);
    }

    public RestOptions inDataKey() {
        return new RestOptions(root, chatsPath, messagesPath, true, names);
    }
}
