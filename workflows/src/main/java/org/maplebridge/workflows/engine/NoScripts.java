package org.maplebridge.workflows.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses at deployment any model that carries a script: what a process does is Java that is reviewed and tested. */
class NoScripts extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        refuseScriptsIn(root);
    }

    private static void refuseScriptsIn(Element element) {
        boolean script =
                element.getTagName().equals("script") || element.getTagName().equals("scriptTask");
        boolean scriptedCondition =
                element.getTagName().equals("conditionExpression") && element.attribute("language") != null;
        if (script || scriptedCondition) {
            throw new ProcessEngineException(
                    "A model must not carry scripts, but line " + element.getLine() + " has a " + element.getTagName());
        }
        element.elements().forEach(NoScripts::refuseScriptsIn);
    }
}
