package otklik.sandbox.crm;

/**
 * What is not known of the real API, as switches.
 *
 * @param descending lists asked without bounds, or by {@code since_id} alone, come newest first
 * @param sinceIdInclusive the bound itself belongs to the page
 * @param sinceInclusive likewise for times
 * @param strict an unknown parameter is a 400 rather than ignored
 * @param authStatus what a wrong token gets: 401 or 403
 */
public record CrmOptions(
        boolean descending, boolean sinceIdInclusive, boolean sinceInclusive, boolean strict, int authStatus) {
    public static CrmOptions standard() {
        return new CrmOptions(false, false, true, true, 401);
    }
}
