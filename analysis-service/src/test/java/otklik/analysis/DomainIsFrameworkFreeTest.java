package otklik.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "otklik.analysis", importOptions = DoNotIncludeTests.class)
class DomainIsFrameworkFreeTest {
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
        "..chat.."
    };

    @ArchTest
    static final ArchRule DECIDERS_IMPORT_ONLY_JAVA_AND_OUR_RECORDS = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "otklik.events..",
                    "otklik.analysis..",
                    "org.tartarus.snowball..",
                    "org.apache.commons.statistics..");

    @ArchTest
    static final ArchRule DECIDERS_DO_NOT_KNOW_THE_EDGES = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..kafka..", "..web..", "java.io..", "java.nio.file..", "java.net..");

    @ArchTest
    static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices()
            .matching("otklik.analysis.(*)..")
            .should()
            .beFreeOfCycles();
}
