package org.maplebridge.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The scenes of all demo cases, played in the order of their times, so that the office's clock only runs forward. */
final class Play {

    private record Scene(LocalDateTime at, int order, Runnable act) {}

    private final List<Scene> scenes = new ArrayList<>();

    /** Something happens at this office time; scenes of one instant keep the order in which they were written. */
    void at(LocalDateTime when, Runnable act) {
        scenes.add(new Scene(when, scenes.size(), act));
    }

    /** Plays what lies before the visitor's entrance. */
    void run(DemoClock clock) {
        scenes.stream()
                .filter(scene -> scene.at().isBefore(DemoClock.ENTRANCE))
                .sorted(Comparator.comparing(Scene::at).thenComparing(Scene::order))
                .forEach(scene -> {
                    clock.show(scene.at());
                    scene.act().run();
                });
    }
}
