package org.maplebridge.workflows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.CommissionNotice;
import org.maplebridge.casefile.LimitExpiry;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.ClockTimers;
import org.maplebridge.inbox.WaitingSteps;
import org.maplebridge.referral.ReferralProcess;
import org.maplebridge.routes.RouteProcess;

/** The walls of this module, each with its reason. */
@AnalyzeClasses(packages = "org.maplebridge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** All that the processes know of the domain. */
    private static final List<Class<?>> PORTS = List.of(
            CaseProcess.class,
            CaseProcess.Answer.class,
            CaseProcess.Opening.class,
            Channel.class,
            ReferralMode.class,
            Step.class,
            LimitExpiry.class,
            CommissionNotice.class,
            ClockTimers.class,
            WaitingSteps.class,
            ReferralProcess.class,
            RouteProcess.class);

    @ArchTest
    static final ArchRule only_this_module_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.maplebridge.workflows..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("the engine is the last of its line; moving to a fork must stay a rename in one module");

    @ArchTest
    static final ArchRule the_processes_know_the_ports_of_the_domain_only = noClasses()
            .that()
            .resideInAPackage("org.maplebridge.workflows..")
            .should()
            .dependOnClassesThat(areInsideTheDomain())
            .because("a process decides what comes next and leaves every rule, row and right to the domain");

    @ArchTest
    static final ArchRule delegates_are_small = classes()
            .that()
            .implement(JavaDelegate.class)
            .should(callTheDomainOnce())
            .because("a service task asks one application service for one thing and holds no rule");

    @ArchTest
    static final ArchRule the_engine_room_is_not_entered_from_the_adapters = noClasses()
            .that()
            .resideInAPackage("org.maplebridge.workflows")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.maplebridge.workflows.engine..", "org.camunda.bpm.engine.impl..")
            .because("an adapter speaks the engine's public language; its inside may change with a fork");

    private static DescribedPredicate<JavaClass> areInsideTheDomain() {
        return DescribedPredicate.describe(
                "are inside the domain, behind its ports",
                found -> found.getPackageName().startsWith("org.maplebridge.")
                        && !found.getPackageName().startsWith("org.maplebridge.workflows")
                        && !found.getPackageName().equals("org.maplebridge.basics")
                        && PORTS.stream().noneMatch(found::isEquivalentTo));
    }

    private static ArchCondition<JavaClass> callTheDomainOnce() {
        return new ArchCondition<>("declare nothing but execute, and call the domain once in it") {
            @Override
            public void check(JavaClass delegate, ConditionEvents events) {
                long calls = delegate.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("org.maplebridge"))
                        .count();
                boolean small = delegate.getMethods().size() == 1 && calls == 1;
                events.add(new SimpleConditionEvent(
                        delegate, small, delegate.getName() + " calls the domain " + calls + " times"));
            }
        };
    }
}
