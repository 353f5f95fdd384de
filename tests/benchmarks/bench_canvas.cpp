// SPDX-License-Identifier: GPL-3.0-or-later
// Frames per second of the canvas on 24 megapixels: bench_canvas [WIDTH HEIGHT]
#include "support/SyntheticImage.h"
#include "ui/widgets/ImageCanvas.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

using namespace semblance;
using namespace semblance::ui;

namespace {

constexpr SizePx kImage{6000, 4000};
constexpr int kFrames = 240;
constexpr double kNanosecondsPerMs = 1e6;

/// Paints `kFrames` frames, each after one change of view, and prints the median and the slowest
/// twentieth.
void measure(ImageCanvas& canvas, const std::string& what, const std::function<void(int)>& change)
{
    std::vector<double> frameMs;
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        change(frame);
        canvas.repaint();
        frameMs.push_back(static_cast<double>(timer.nsecsElapsed()) / kNanosecondsPerMs);
    }
    std::ranges::sort(frameMs);
    const double median = frameMs[frameMs.size() / 2];
    const double slow = frameMs[frameMs.size() * 19 / 20];
    std::printf("%-34s median %6.2f ms = %6.0f frames/s   slowest 5 %%: %6.2f ms\n", what.c_str(),
                median, 1000 / median, slow);
}

double between(double from, double to, int frame)
{
    const double wave = std::abs(static_cast<double>(frame % 120) / 60 - 1);
    return from + (to - from) * wave;
}

void measurePan(ImageCanvas& canvas, const std::string& what, double zoom, double rotationDeg)
{
    measure(canvas, what, [&canvas, zoom, rotationDeg](int frame) {
        canvas.setView({zoom, {between(1500, 4500, frame), between(1200, 2800, frame)},
                        rotationDeg});
    });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const int width = argc > 2 ? std::atoi(argv[1]) : 1400;
    const int height = argc > 2 ? std::atoi(argv[2]) : 900;

    ImageCanvas canvas;
    canvas.resize(width, height);
    QElapsedTimer timer;
    const Image image = tests::syntheticTexture(kImage, 1);
    timer.start();
    canvas.showImage(ImagePyramid::build(image, Orientation::TopLeft));
    std::printf("canvas %d×%d, image %d×%d, prepared in %lld ms off the GUI thread\n", width,
                height, kImage.width, kImage.height, static_cast<long long>(timer.elapsed()));
    FaceMarkList marks;
    marks.reset({{1, {2900, 1900, 300, 300}}, {2, {1000, 1000, 400, 400}}}, kImage);
    canvas.setMarks(&marks);
    canvas.show();
    while (!canvas.windowHandle() || !canvas.windowHandle()->isExposed())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);

    measure(canvas, "zoom 15 % to 190 %", [&canvas](int frame) {
        canvas.setView({between(0.15, 1.9, frame), {3000, 2000}, 0});
    });
    measurePan(canvas, "pan at 23 % (whole image)", 0.225, 0);
    measurePan(canvas, "pan at 70 %", 0.7, 0);
    measurePan(canvas, "pan at 100 %", 1, 0);
    measurePan(canvas, "pan at 140 %", 1.4, 0);
    measurePan(canvas, "pan at 400 %, not smoothed", 4, 0);
    measurePan(canvas, "pan at 70 %, turned 7°", 0.7, 7);
    measurePan(canvas, "pan at 300 %, turned 7°", 3, 7);
    return 0;
}
