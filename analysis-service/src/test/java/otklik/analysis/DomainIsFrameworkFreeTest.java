package otklik.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class DomainIsFrameworkFreeTest {
    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("otklik.analysis");
    private static final String[] DOMAIN = {
        "..conversation..",
        "..response..",
        "..advice..",
        "..language..",
        "..group..",
        "..summary..",
        "..day..",
        "..orders..",
        "..conversion..",
        "..behaviour..",
        "..practice..",
        "..spin..",
        "..quality..",
        "..report..",
        "..chat.."
    };

    @Test
    void shouldLetDecidersImportOnlyJavaAndOurRecords() {
        classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "otklik.events..",
                        "otklik.hours..",
                        "otklik.analysis..",
                        "org.tartarus.snowball..",
                        "org.apache.commons.statistics..")
                .check(OURS);
    }

    @Test
    void shouldKeepTheEdgesFromDeciders() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..kafka..", "..web..", "java.io..", "java.nio.file..", "java.net..")
                .check(OURS);
    }

    @Test
    void shouldHaveNoCircles() {
        SlicesRuleDefinition.slices()
                .matching("otklik.analysis.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }
}
