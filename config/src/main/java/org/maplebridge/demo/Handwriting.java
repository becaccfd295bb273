package org.maplebridge.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What somebody of the demo writes on the pad: a name in a running hand, of which nothing but the strokes can be read. */
final class Handwriting {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 180;

    /** One stroke a line: where the pen sets on, then curves, each by two points of pull and its end. */
    private static final float[][] STROKES = {
        {60, 60, 90, 52, 130, 50, 150, 56},
        {104, 30, 100, 60, 96, 96, 70, 130},
        {104, 84, 120, 100, 136, 118, 158, 126},
        {84, 96, 96, 92, 110, 90, 122, 92},
        {206, 50, 232, 44, 262, 44, 280, 52, 260, 66, 240, 78, 222, 92},
        {214, 84, 240, 78, 268, 76, 286, 80, 276, 104, 262, 128, 240, 138, 230, 132, 226, 126, 224, 120},
        {300, 120, 320, 100, 338, 96, 348, 108, 344, 122, 330, 124, 326, 112, 340, 96, 366, 92, 384, 100},
    };

    private Handwriting() {}

    static byte[] png() {
        BufferedImage pad = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pad.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (float[] points : STROKES) {
            Path2D.Float stroke = new Path2D.Float();
            stroke.moveTo(points[0], points[1]);
            for (int i = 2; i < points.length; i += 6) {
                stroke.curveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
            }
            pen.draw(stroke);
        }
        pen.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(pad, "png", file);
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
