package otklik.sandbox.crm;

import java.util.Optional;

/**
 * What is not known of the real API, as switches.
 *
 * @param descending lists asked without bounds, or by {@code since_id} alone, come newest first
 * @param sinceIdInclusive the bound itself belongs to the page
 * @param sinceInclusive likewise for times
 * @param strict an unknown parameter is a 400 rather than ignored
 * @param authStatus what a wrong token gets: 401 or 403
 * @param maxRps requests of a second that the Bot API lets through, the rest get 429; 0 for all
 * @param v5MaxRps requests of a second that API v5 lets through, the rest get 503; 0 for all
 * @param restModule the module that tells of chats as the first description of the system had it; off unless given
 */
public record CrmOptions(
        boolean descending,
        boolean sinceIdInclusive,
        boolean sinceInclusive,
        boolean strict,
        int authStatus,
        int maxRps,
        int v5MaxRps,
        Optional<RestOptions> restModule) {
    public CrmOptions(
            boolean descending, boolean sinceIdInclusive, boolean sinceInclusive, boolean strict, int authStatus) {
        this(descending, sinceIdInclusive, sinceInclusive, strict, authStatus, 0, 0, Optional.empty());
    }

    public static CrmOptions standard() {
        return new CrmOptions(false, false, true, true, 401);
    }

    /** Unknown parameters are ignored, as the real API seems to do. */
    public CrmOptions lenient() {
        return new CrmOptions(
                descending, sinceIdInclusive, sinceInclusive, false, authStatus, maxRps, v5MaxRps, restModule);
    }

    /** With limits of the Bot API and of API v5, in requests a second. */
    public CrmOptions limited(int botRps, int v5Rps) {
        return new CrmOptions(
                descending, sinceIdInclusive, sinceInclusive, strict, authStatus, botRps, v5Rps, restModule);
    }

    public CrmOptions with(RestOptions module) {
        return new CrmOptions(
                descending,
                sinceIdInclusive,
                sinceInclusive,
                strict,
                authStatus,
                maxRps,
                v5MaxRps,
                Optional.of(module));
    }
}
