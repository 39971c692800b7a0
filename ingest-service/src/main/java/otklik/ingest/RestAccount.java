package otklik.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import otklik.ingest.translation.FieldNames;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * How chats are reached through a module's lists.
 *
 * @param chats address of the list of chats
 * @param messages address of the list of messages
 * @param key of API v5
 * @param names what the fields are called
 */
public record RestAccount(URI chats, URI messages, String key, FieldNames names) {
    public static final String CHATS_PATH = "RETAILCRM_CHATS_PATH";
    public static final String MESSAGES_PATH = "RETAILCRM_MESSAGES_PATH";
    public static final String KEY = "RETAILCRM_API_KEY";

    private static final String FIELDS_FILE = "RETAILCRM_FIELDS_FILE";
    private static final String ROOT = "/api/v5";

    static RestAccount from(Environment environment) {
        URI url = environment.requiredAddress("RETAILCRM_URL", "the address of the account");
        String key = environment.required(KEY, "the account's key of API v5");
        if (!key.matches("[!-~]+")) {
            throw new InvalidSetting(KEY, "holds characters that no key has");
        }
        return new RestAccount(
                list(url, CHATS_PATH, environment.text(CHATS_PATH, "/customers/chats")),
                list(url, MESSAGES_PATH, environment.text(MESSAGES_PATH, "/messages")),
                key,
                names(environment));
    }

    /** Changes when other rows are read, or they are understood in another way. */
    String scope() {
        return "rest " + chats + " " + messages + " " + names;
    }

    /** A path of API v5, or a whole address for a module that is elsewhere. */
    private static URI list(URI url, String setting, String path) {
        String root = url.toString().endsWith(ROOT) ? url.toString() : url + ROOT;
        String address = path.matches("https?://.*") ? path : root + (path.startsWith("/") ? "" : "/") + path;
        try {
            URI list = URI.create(address);
            if (list.getHost() != null && list.getQuery() == null && list.getFragment() == null) {
                return list;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(setting, "is not a path as /customers/chats");
        }
        throw new InvalidSetting(setting, "is not a path as /customers/chats");
    }

    private static FieldNames names(Environment environment) {
        try {
            var file = environment.text(FIELDS_FILE).map(Path::of);
            return file.isPresent() ? FieldNames.with(Files.readString(file.get())) : FieldNames.builtIn();
        } catch (IOException e) {
            throw new InvalidSetting(FIELDS_FILE, "cannot be read");
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(FIELDS_FILE, e.getMessage());
        }
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "RestAccount[chats=%s, messages=%s]".formatted(chats.getPath(), messages.getPath());
    }
}
