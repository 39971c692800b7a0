package otklik.sandbox.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DressingTest {
    private final Workbook workbook = Workbook.fresh();

    @Test
    void shouldKeepHiddenWordsAndTellWhetherThereWereAny() {
        apply("{'createDeveloperMetadata':{'developerMetadata':{'metadataKey':'k','metadataValue':'1',"
                + "'visibility':'DOCUMENT','location':{'spreadsheet':true}}}}");

        assertThat(update("1", "2").findValues("metadataId")).hasSize(1);
        assertThat(update("1", "3").findValues("metadataId")).isEmpty();
        assertThat(workbook.marks).extracting(Mark::value).containsExactly("2");
    }

    @Test
    void shouldRefuseSecondStripesAndKeepRangesWithinTheGrid() {
        String banding = "{'addBanding':{'bandedRange':{'range':{'sheetId':0,'startColumnIndex':0,'endColumnIndex':2},"
                + "'rowProperties':{}}}}";
        apply(banding);

        assertThat(workbook.tabs
                        .get(0)
                        .dress
                        .bandings
                        .get(0)
                        .at("/range/endRowIndex")
                        .asInt())
                .isEqualTo(1000);
        assertThatThrownBy(() -> apply(banding)).hasMessageContaining("alternating");
    }

    @Test
    void shouldForgetTheWordsOfASheetThatIsDeleted() {
        apply("{'addSheet':{'properties':{'sheetId':7,'title':'t'}}}");
        apply("{'createDeveloperMetadata':{'developerMetadata':{'metadataKey':'k','metadataValue':'1',"
                + "'visibility':'DOCUMENT','location':{'sheetId':7}}}}");
        apply("{'deleteSheet':{'sheetId':7}}");

        assertThat(workbook.marks).isEmpty();
    }

    private JsonNode update(String from, String to) {
        return apply("{'updateDeveloperMetadata':{'dataFilters':[{'developerMetadataLookup':{'metadataKey':'k',"
                + "'metadataValue':'" + from + "'}}],'developerMetadata':{'metadataValue':'" + to
                + "'},'fields':'metadataValue'}}");
    }

    private JsonNode apply(String request) {
        try {
            return BatchUpdate.apply(
                    workbook, new ObjectMapper().readTree("{\"requests\":[" + request.replace('\'', '"') + "]}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
