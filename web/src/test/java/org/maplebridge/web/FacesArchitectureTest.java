package org.maplebridge.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the faces may not do, each rule with its reason. */
@AnalyzeClasses(packages = "org.maplebridge.web", importOptions = ImportOption.DoNotIncludeTests.class)
class FacesArchitectureTest {

    @ArchTest
    static final ArchRule the_faces_do_not_know_the_engine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "org.maplebridge.workflows..")
            .because("pages read our own tables; the engine is a library in one module and may be exchanged");

    @ArchTest
    static final ArchRule the_faces_write_through_use_cases_only = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .because(
                    "rights, locks and history belong to the application services; a page that writes rows passes them by");
}
