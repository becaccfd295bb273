package org.maplebridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.history.VerifyHistory;

/** The floors and arrows of the domain, each rule with its reason. */
@AnalyzeClasses(packages = "org.maplebridge", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseArchitectureTest {

    /** The packages from the ground up; each may use those before it. */
    private static final String[] FLOORS = {
        "basics",
        "history",
        "outbox",
        "identity",
        "document",
        "deadline",
        "casefile",
        "inbox",
        "baseline",
        "form",
        "intake",
        "assignment",
        "session",
        "agreement",
        "performance",
        "routes",
        "referral",
        "archive",
        "statistics",
        "supervision"
    };

    @ArchTest
    static final ArchRule a_package_uses_only_what_lies_below_it = floors();

    private static ArchRule floors() {
        LayeredArchitecture house = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String floor : FLOORS) {
            house = house.layer(floor).definedBy("org.maplebridge." + floor + "..");
        }
        for (int i = 0; i < FLOORS.length; i++) {
            String[] above = java.util.Arrays.copyOfRange(FLOORS, i + 1, FLOORS.length);
            house = above.length == 0
                    ? house.whereLayer(FLOORS[i]).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(FLOORS[i]).mayOnlyBeAccessedByLayers(above);
        }
        return house.because(
                "a stranger can understand a room from those below it; what is needed from above is a port");
    }

    @ArchTest
    static final ArchRule rooms_of_one_floor_do_not_use_each_other = SlicesRuleDefinition.slices()
            .matching("org.maplebridge.(intake|assignment|session)..")
            .should()
            .notDependOnEachOther()
            .because("what stands beside a room may be rebuilt without a look into it; what both need lies below them");

    @ArchTest
    static final ArchRule the_domain_knows_neither_the_engine_nor_a_page = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.camunda..", "jakarta.faces..", "org.primefaces..", "jakarta.ws.rs..", "jakarta.servlet..")
            .because("arrows point web → ejb ← workflows: engine and faces can be changed without touching the domain");

    @ArchTest
    static final ArchRule conditions_are_read_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.maplebridge.agreement.condition.grammar")
            .and()
            .doNotHaveFullyQualifiedName("org.maplebridge.agreement.condition.ConditionReader")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "org.maplebridge.agreement.condition.grammar")
            .because("a text is counted before the parser goes into it, and the parser can be exchanged");

    @ArchTest
    static final ArchRule now_comes_from_the_clock_on_the_wall = noClasses()
            .that()
            .doNotBelongToAnyOf(OfficeClock.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("demo time and tests turn one clock, and every event carries its time");

    @ArchTest
    static final ArchRule entities_hide_their_fields = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .because("a field written from another class is not tracked, and no UPDATE is sent");

    @ArchTest
    static final ArchRule nobody_writes_to_the_console = noClasses()
            .that()
            .doNotBelongToAnyOf(VerifyHistory.class)
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("the log is where an administrator looks; only a command speaks on the console");

    @ArchTest
    static final ArchRule business_faults_end_the_use_case = classes()
            .that()
            .areAssignableTo(org.maplebridge.basics.MediationFault.class)
            .should()
            .beAssignableTo(RuntimeException.class)
            .because("a fault undoes everything without being declared by every caller");
}
