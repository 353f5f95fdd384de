// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/FasterLayers.h"

#include <QTest>

#include <opencv2/dnn.hpp>

#include <cmath>

using namespace semblance;

namespace {

using Shape = std::vector<int>;

/// Numbers that differ from place to place, the same in every run.
cv::Mat numbers(const Shape& shape, double step)
{
    cv::Mat values(shape, CV_32F);
    auto* at = values.ptr<float>();
    for (std::size_t i = 0; i < values.total(); ++i)
        at[i] = static_cast<float>(std::sin(step * static_cast<double>(i + 1)));
    return values;
}

struct Convolution
{
    int channels = 1;
    int outputs = 1;
    int groups = 1;
    int kernel = 3;
    int stride = 1;
    int pad = 0;
    bool hasBias = true;
    int dilation = 1;

    int outputLength(int length) const
    {
        return (length + 2 * pad - (kernel - 1) * dilation - 1) / stride + 1;
    }

    Shape weightShape() const { return {outputs, channels / groups, kernel, kernel}; }
};

/// Straight from the definition, in double precision.
double expectedAt(const Convolution& c, const cv::Mat& input, const cv::Mat& weights,
                  const cv::Mat& bias, const Shape& at)
{
    const int perGroup = c.channels / c.groups;
    const int firstChannel = at[1] / (c.outputs / c.groups) * perGroup;
    double sum = c.hasBias ? double(bias.ptr<float>()[at[1]]) : 0;
    for (int i = 0; i < perGroup * c.kernel * c.kernel; ++i) {
        const int channel = i / (c.kernel * c.kernel);
        const int ky = i / c.kernel % c.kernel;
        const int kx = i % c.kernel;
        const Shape from{at[0], firstChannel + channel, at[2] * c.stride + ky * c.dilation - c.pad,
                         at[3] * c.stride + kx * c.dilation - c.pad};
        const Shape weight{at[1], channel, ky, kx};
        if (from[2] >= 0 && from[2] < input.size[2] && from[3] >= 0 && from[3] < input.size[3])
            sum += double(input.at<float>(from.data())) * double(weights.at<float>(weight.data()));
    }
    return sum;
}

cv::dnn::LayerParams parametersOf(const Convolution& c, const cv::Mat& weights, const cv::Mat& bias)
{
    cv::dnn::LayerParams parameters;
    const Shape kernel{c.kernel, c.kernel};
    const Shape strides{c.stride, c.stride};
    const Shape pads{c.pad, c.pad, c.pad, c.pad};
    const Shape dilations{c.dilation, c.dilation};
    parameters.set("kernel_size", cv::dnn::DictValue::arrayInt(kernel.data(), 2));
    parameters.set("stride", cv::dnn::DictValue::arrayInt(strides.data(), 2));
    parameters.set("pad", cv::dnn::DictValue::arrayInt(pads.data(), 4));
    parameters.set("dilation", cv::dnn::DictValue::arrayInt(dilations.data(), 2));
    parameters.set("num_output", c.outputs);
    parameters.set("group", c.groups);
    parameters.set("bias_term", c.hasBias);
    parameters.blobs.push_back(weights);
    if (c.hasBias)
        parameters.blobs.push_back(bias);
    return parameters;
}

cv::Mat run(const std::string& type, cv::dnn::LayerParams parameters, const cv::Mat& input,
            const std::string& then = {}, const cv::Mat& slopes = {})
{
    cv::dnn::Net net;
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    net.addLayerToPrev("first", type, parameters);
    if (!then.empty()) {
        cv::dnn::LayerParams second;
        if (!slopes.empty())
            second.blobs.push_back(slopes);
        net.addLayerToPrev("second", then, second);
    }
    net.setInput(input);
    return net.forward().clone();
}

} // namespace

class tst_FasterLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { matching::useFasterLayers(); }

    void convolvesAsDefined_data()
    {
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<QList<int>>("convolution");
        const auto row = [](const char* name, QList<int> shape, QList<int> convolution) {
            QTest::newRow(name) << shape << convolution;
        };
        // channels, outputs, groups, kernel, stride, zeros around, bias, dilation
        row("depthwise, padded", {1, 5, 14, 14}, {5, 5, 5, 3, 1, 1, 1});
        row("depthwise, stride 2", {1, 4, 15, 22}, {4, 4, 4, 3, 2, 1, 1});
        row("depthwise, stride 2, wide", {1, 3, 12, 80}, {3, 3, 3, 3, 2, 1, 1});
        row("depthwise, stride 2, no zeros", {1, 12, 31, 33}, {12, 12, 12, 3, 2, 0, 1});
        row("depthwise, rows of one vector", {1, 40, 8, 8}, {40, 40, 40, 3, 1, 1, 1});
        row("depthwise, rows of two vectors", {1, 20, 16, 16}, {20, 20, 20, 3, 1, 1, 1});
        row("depthwise, short rows", {2, 90, 4, 5}, {90, 90, 90, 3, 1, 1, 1});
        row("depthwise, short rows, stride 2", {1, 90, 4, 5}, {90, 90, 90, 3, 2, 1, 1});
        row("depthwise, one place", {1, 50, 3, 3}, {50, 50, 50, 3, 1, 0, 1});
        row("depthwise, no zeros", {1, 7, 20, 41}, {7, 7, 7, 3, 1, 0, 1});
        row("depthwise, stride 3 over 5", {1, 3, 33, 17}, {3, 3, 3, 5, 3, 2, 1});
        row("depthwise, the kernel is the plane", {1, 9, 7, 7}, {9, 9, 9, 7, 1, 0, 1});
        row("depthwise, without bias", {1, 2, 9, 70}, {2, 2, 2, 3, 1, 1, 0});
        row("depthwise, two images", {2, 3, 8, 8}, {3, 3, 3, 3, 1, 1, 1});
        row("depthwise, kernel of one pixel", {1, 3, 6, 6}, {3, 3, 3, 1, 1, 0, 1});
        row("one channel", {1, 1, 12, 31}, {1, 1, 1, 3, 1, 1, 1});
        row("pointwise", {1, 13, 10, 13}, {13, 17, 1, 1, 1, 0, 1});
        row("pointwise, one pixel", {1, 64, 1, 1}, {64, 6, 1, 1, 1, 0, 1});
        row("pointwise, without bias", {1, 4, 7, 7}, {4, 5, 1, 1, 1, 0, 0});
        row("pointwise, two images", {2, 6, 9, 9}, {6, 12, 1, 1, 1, 0, 1});
        row("kernel of one pixel, stride 2", {1, 6, 9, 9}, {6, 8, 1, 1, 2, 0, 1});
        row("all channels", {1, 6, 9, 9}, {6, 8, 1, 3, 1, 1, 1});
        row("all channels, wide rows", {1, 3, 5, 120}, {3, 9, 1, 3, 1, 1, 1});
        row("all channels, rows of two", {1, 16, 2, 2}, {16, 16, 1, 3, 1, 1, 1});
        row("all channels, many terms", {1, 70, 5, 6}, {70, 6, 1, 3, 1, 1, 1});
        row("all channels, many terms, whole vectors", {1, 50, 6, 16}, {50, 8, 1, 3, 1, 1, 1});
        row("tiles", {1, 16, 8, 8}, {16, 16, 1, 3, 1, 1, 1});
        row("tiles, odd sides", {1, 17, 17, 17}, {17, 18, 1, 3, 1, 1, 1});
        row("tiles, odd sides, wide", {2, 16, 9, 71}, {16, 21, 1, 3, 1, 1, 0});
        row("tiles, no zeros", {1, 20, 13, 16}, {20, 16, 1, 3, 1, 0, 1});
        row("tiles, more zeros", {1, 16, 30, 3}, {16, 16, 1, 3, 1, 2, 1});
        row("all channels, one place", {1, 7, 3, 3}, {7, 4, 1, 3, 1, 0, 1});
        row("all channels, stride 2, seven by seven", {1, 3, 61, 47}, {3, 10, 1, 7, 2, 0, 1});
        row("all channels, stride 3, two images", {2, 2, 20, 31}, {2, 5, 1, 3, 3, 1, 0});
        row("all channels, stride over a kernel of one", {1, 2, 11, 11}, {2, 3, 1, 1, 3, 0, 1});
        row("all channels, dilated", {1, 4, 15, 20}, {4, 6, 1, 3, 1, 2, 1, 2});
        row("all channels, dilated, stride 2", {1, 4, 17, 20}, {4, 6, 1, 3, 2, 3, 1, 3});
        row("depthwise, dilated", {1, 3, 15, 20}, {3, 3, 3, 3, 1, 5, 1, 5});
        row("two groups", {1, 6, 9, 9}, {6, 8, 2, 3, 1, 1, 1});
    }
    void convolvesAsDefined()
    {
        QFETCH(QList<int>, shape);
        QFETCH(QList<int>, convolution);
        const Convolution c{convolution[0],      convolution[1],         convolution[2],
                            convolution[3],      convolution[4],         convolution[5],
                            convolution[6] != 0, convolution.value(7, 1)};
        const cv::Mat input = numbers({shape.begin(), shape.end()}, 0.37);
        const cv::Mat weights = numbers(c.weightShape(), 0.83);
        const cv::Mat bias = numbers({1, c.outputs}, 1.7);

        const cv::Mat plain = run("Convolution", parametersOf(c, weights, bias), input);
        const cv::Mat rectified = run("Convolution", parametersOf(c, weights, bias), input, "ReLU");
        const cv::Mat slopes = numbers({1, c.outputs}, 0.6);
        const cv::Mat sloped =
            run("Convolution", parametersOf(c, weights, bias), input, "PReLU", slopes);

        QCOMPARE(plain.size[1], c.outputs);
        QCOMPARE(plain.size[2], c.outputLength(shape[2]));
        QCOMPARE(plain.size[3], c.outputLength(shape[3]));
        Shape at(4);
        for (std::size_t i = 0; i < plain.total(); ++i) {
            at = {int(i) / (plain.size[3] * plain.size[2] * plain.size[1]),
                  int(i) / (plain.size[3] * plain.size[2]) % plain.size[1],
                  int(i) / plain.size[3] % plain.size[2], int(i) % plain.size[3]};
            const double expected = expectedAt(c, input, weights, bias, at);
            // Sums of up to some hundred products of single precision.
            QVERIFY2(std::abs(double(plain.at<float>(at.data())) - expected) < 1e-4,
                     qPrintable(QString::number(i)));
            QVERIFY(std::abs(double(rectified.at<float>(at.data())) - std::max(0.0, expected)) <
                    1e-4);
            const double slope = expected < 0 ? double(slopes.at<float>(at[1])) : 1;
            QVERIFY(std::abs(double(sloped.at<float>(at.data())) - slope * expected) < 1e-4);
        }
    }

    void leavesOtherActivationsToOpenCv()
    {
        const Convolution c{6, 6, 6, 3, 1, 1, true};
        const cv::Mat input = numbers({1, 6, 9, 11}, 0.21);
        const auto parameters =
            parametersOf(c, numbers(c.weightShape(), 0.5), numbers({1, 6}, 0.9));

        const cv::Mat plain = run("Convolution", parameters, input);
        const cv::Mat bent = run("Convolution", parameters, input, "TanH");

        for (std::size_t i = 0; i < plain.total(); ++i)
            QVERIFY(std::abs(std::tanh(plain.ptr<float>()[i]) - bent.ptr<float>()[i]) < 1e-5F);
    }

    void zerosInFrontOfAKernelMakeRoom_data()
    {
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("zeroRows");
        QTest::addColumn<int>("zeroColumns");
        for (const int groups : {1, 5}) {
            QTest::addRow("%d groups, a row and a column", groups) << groups << 1 << 1;
            QTest::addRow("%d groups, a row", groups) << groups << 1 << 0;
            QTest::addRow("%d groups, columns beyond the padding", groups) << groups << 0 << 3;
            QTest::addRow("%d groups, nothing but zeros", groups) << groups << 4 << 4;
        }
    }
    void zerosInFrontOfAKernelMakeRoom()
    {
        QFETCH(int, groups);
        QFETCH(int, zeroRows);
        QFETCH(int, zeroColumns);
        const Convolution c{5, 5, groups, 4, 2, 1, true};
        const cv::Mat input = numbers({1, 5, 14, 28}, 0.37);
        cv::Mat weights = numbers(c.weightShape(), 0.83);
        for (std::size_t i = 0; i < weights.total(); ++i) {
            if (int(i / 4 % 4) < zeroRows || int(i % 4) < zeroColumns)
                weights.ptr<float>()[i] = 0;
        }
        const cv::Mat bias = numbers({1, 5}, 1.7);

        const cv::Mat output = run("Convolution", parametersOf(c, weights, bias), input);

        QCOMPARE(output.size[2], 7);
        QCOMPARE(output.size[3], 14);
        for (int i = 0; i < int(output.total()); ++i) {
            const Shape at{0, i / 98, i / 14 % 7, i % 14};
            const double expected = expectedAt(c, input, weights, bias, at);
            QVERIFY(std::abs(double(output.at<float>(at.data())) - expected) < 1e-4);
        }
    }

    void givesTheSameTwice()
    {
        const Convolution c{8, 8, 8, 3, 2, 1, true};
        const cv::Mat input = numbers({1, 8, 40, 40}, 0.21);
        const auto parameters =
            parametersOf(c, numbers(c.weightShape(), 0.5), numbers({1, 8}, 0.9));

        const cv::Mat once = run("Convolution", parameters, input);
        const cv::Mat again = run("Convolution", parameters, input);

        QVERIFY(std::equal(once.begin<float>(), once.end<float>(), again.begin<float>()));
    }

    void refusesAnotherNumberOfChannels()
    {
        const Convolution c{8, 8, 8, 3, 1, 1, true};
        const auto parameters =
            parametersOf(c, numbers(c.weightShape(), 0.5), numbers({1, 8}, 0.9));

        QVERIFY_THROWS_EXCEPTION(cv::Exception,
                                 run("Convolution", parameters, numbers({1, 7, 9, 9}, 0.2)));
    }

    void refusesWhatDisagreesWithItself_data()
    {
        QTest::addColumn<QList<int>>("weights");
        QTest::addColumn<int>("biases");
        QTest::newRow("depthwise, a smaller kernel than it says") << QList<int>{4, 1, 3, 3} << 4;
        QTest::newRow("depthwise, too few biases") << QList<int>{4, 1, 5, 5} << 2;
        QTest::newRow("all channels, a smaller kernel than it says") << QList<int>{4, 4, 3, 3} << 4;
        QTest::newRow("all channels, too few biases") << QList<int>{4, 4, 5, 5} << 2;
    }
    void refusesWhatDisagreesWithItself()
    {
        QFETCH(QList<int>, weights);
        QFETCH(int, biases);
        const Convolution c{4, 4, weights[1] == 1 ? 4 : 1, 5, 1, 2, true};
        const auto parameters = parametersOf(c, numbers({weights.begin(), weights.end()}, 0.5),
                                             numbers({1, biases}, 0.9));

        QVERIFY_THROWS_EXCEPTION(cv::Exception,
                                 run("Convolution", parameters, numbers({1, 4, 9, 9}, 0.2)));
    }

    void addsTwo_data()
    {
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<bool>("isRectified");
        QTest::newRow("planes") << QList<int>{1, 5, 9, 9} << false;
        QTest::newRow("planes, rectified") << QList<int>{1, 5, 9, 9} << true;
        QTest::newRow("two images") << QList<int>{2, 3, 4, 4} << true;
        QTest::newRow("a row") << QList<int>{1, 37} << false;
    }
    void addsTwo()
    {
        QFETCH(QList<int>, shape);
        QFETCH(bool, isRectified);
        const cv::Mat input = numbers({shape.begin(), shape.end()}, 0.37);
        cv::dnn::Net net;
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        cv::dnn::LayerParams none;
        const int bent = net.addLayer("bent", "TanH", none);
        net.connect(0, 0, bent, 0);
        const int sum = net.addLayer("sum", "Eltwise", none);
        net.connect(0, 0, sum, 0);
        net.connect(bent, 0, sum, 1);
        if (isRectified)
            net.addLayerToPrev("rectified", "ReLU", none);
        net.setInput(input);

        const cv::Mat output = net.forward();

        QCOMPARE(output.total(), input.total());
        for (std::size_t i = 0; i < input.total(); ++i) {
            const double value = double(input.ptr<float>()[i]);
            const double expected = value + std::tanh(value);
            QVERIFY(std::abs(double(output.ptr<float>()[i]) -
                             (isRectified ? std::max(0.0, expected) : expected)) < 1e-6);
        }
    }

    void pools_data()
    {
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("pad");
        QTest::newRow("largest, even sides") << QList<int>{1, 3, 12, 50} << "max" << 3 << 1;
        QTest::newRow("largest, odd sides") << QList<int>{2, 3, 13, 51} << "max" << 3 << 1;
        QTest::newRow("largest, no zeros") << QList<int>{1, 3, 14, 35} << "max" << 3 << 0;
        QTest::newRow("largest, one place") << QList<int>{1, 3, 3, 3} << "max" << 3 << 0;
        QTest::newRow("largest of two by two") << QList<int>{1, 3, 8, 8} << "max" << 2 << 0;
        QTest::newRow("mean, even sides") << QList<int>{1, 3, 12, 34} << "ave" << 2 << 0;
        QTest::newRow("mean, odd sides") << QList<int>{1, 3, 13, 35} << "ave" << 2 << 0;
    }
    void pools()
    {
        QFETCH(QList<int>, shape);
        QFETCH(QString, kind);
        QFETCH(int, kernel);
        QFETCH(int, pad);
        const cv::Mat input = numbers({shape.begin(), shape.end()}, 0.37);
        cv::dnn::LayerParams parameters;
        parameters.set("pool", kind.toStdString());
        parameters.set("kernel_size", kernel);
        parameters.set("stride", 2);
        parameters.set("pad", pad);
        parameters.set("ceil_mode", false);

        const cv::Mat output = run("Pooling", parameters, input);

        QCOMPARE(output.size[2], (shape[2] + 2 * pad - kernel) / 2 + 1);
        QCOMPARE(output.size[3], (shape[3] + 2 * pad - kernel) / 2 + 1);
        for (int i = 0; i < int(output.total()); ++i) {
            const int x = i % output.size[3] * 2 - pad;
            const int y = i / output.size[3] % output.size[2] * 2 - pad;
            const int plane = i / output.size[3] / output.size[2];
            double largest = -1e9;
            double sum = 0;
            for (int k = 0; k < kernel * kernel; ++k) {
                const int column = x + k % kernel;
                const int row = y + k / kernel;
                if (row < 0 || row >= shape[2] || column < 0 || column >= shape[3])
                    continue;
                const double value =
                    double(input.ptr<float>()[(plane * shape[2] + row) * shape[3] + column]);
                largest = std::max(largest, value);
                sum += value;
            }
            const double expected = kind == u"max" ? largest : sum / (kernel * kernel);
            QVERIFY(std::abs(double(output.ptr<float>()[i]) - expected) < 1e-6);
        }
    }

    void slices_data()
    {
        QTest::addColumn<QList<int>>("begin");
        QTest::addColumn<QList<int>>("size");
        QTest::newRow("short runs") << QList<int>{0, 0, 2} << QList<int>{1, 30, 2};
        QTest::newRow("the first column") << QList<int>{0, 0, 0} << QList<int>{1, 30, 1};
        QTest::newRow("rows too") << QList<int>{0, 5, 1} << QList<int>{1, 20, 3};
        QTest::newRow("rows alone") << QList<int>{0, 7, 0} << QList<int>{1, 9, 4};
        QTest::newRow("to the end") << QList<int>{0, 3, 1} << QList<int>{1, -1, -1};
    }
    void slices()
    {
        QFETCH(QList<int>, begin);
        QFETCH(QList<int>, size);
        const cv::Mat input = numbers({1, 30, 4}, 0.37);
        cv::dnn::LayerParams parameters;
        parameters.set("begin", cv::dnn::DictValue::arrayInt(begin.data(), 3));
        parameters.set("size", cv::dnn::DictValue::arrayInt(size.data(), 3));

        const cv::Mat output = run("Slice", parameters, input);

        const int rows = size[1] < 0 ? 30 - begin[1] : size[1];
        const int columns = size[2] < 0 ? 4 - begin[2] : size[2];
        QCOMPARE(int(output.total()), rows * columns);
        for (int i = 0; i < rows * columns; ++i) {
            const Shape at{0, begin[1] + i / columns, begin[2] + i % columns};
            QCOMPARE(output.ptr<float>()[i], input.at<float>(at.data()));
        }
    }

    void concatenates_data()
    {
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<int>("axis");
        QTest::newRow("short runs") << QList<int>{1, 30, 2} << 2;
        QTest::newRow("the last axis, counted from behind") << QList<int>{1, 30, 3} << -1;
        QTest::newRow("channels") << QList<int>{1, 3, 4, 5} << 1;
        QTest::newRow("rows") << QList<int>{1, 3, 4, 5} << 2;
    }
    void concatenates()
    {
        QFETCH(QList<int>, shape);
        QFETCH(int, axis);
        const cv::Mat input = numbers({shape.begin(), shape.end()}, 0.37);
        cv::dnn::Net net;
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        cv::dnn::LayerParams none;
        const int bent = net.addLayer("bent", "TanH", none);
        net.connect(0, 0, bent, 0);
        cv::dnn::LayerParams parameters;
        parameters.set("axis", axis);
        const int joined = net.addLayer("joined", "Concat", parameters);
        net.connect(0, 0, joined, 0);
        net.connect(bent, 0, joined, 1);
        net.setInput(input);

        const cv::Mat output = net.forward();

        const auto along = std::size_t(axis < 0 ? axis + shape.size() : axis);
        std::size_t run = 1;
        for (std::size_t i = along; i < std::size_t(shape.size()); ++i)
            run *= std::size_t(shape[qsizetype(i)]);
        QCOMPARE(output.total(), 2 * input.total());
        for (std::size_t i = 0; i < output.total(); ++i) {
            const std::size_t at = i / (2 * run) * run + i % run;
            const float value = input.ptr<float>()[at];
            const float expected = i / run % 2 == 0 ? value : std::tanh(value);
            QVERIFY(std::abs(output.ptr<float>()[i] - expected) < 1e-6F);
        }
    }

    void permutes_data()
    {
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<QList<int>>("order");
        QTest::newRow("channel shuffle") << QList<int>{1, 2, 5, 4, 3} << QList<int>{0, 2, 1, 3, 4};
        QTest::newRow("channels last") << QList<int>{2, 3, 4, 5} << QList<int>{0, 2, 3, 1};
        QTest::newRow("as it is") << QList<int>{2, 3, 4} << QList<int>{0, 1, 2};
        QTest::newRow("all turned round") << QList<int>{2, 3, 4} << QList<int>{2, 1, 0};
    }
    void permutes()
    {
        QFETCH(QList<int>, shape);
        QFETCH(QList<int>, order);
        const cv::Mat input = numbers({shape.begin(), shape.end()}, 0.37);
        cv::dnn::LayerParams parameters;
        parameters.set("order",
                       cv::dnn::DictValue::arrayInt(order.data(), static_cast<int>(order.size())));

        const cv::Mat output = run("Permute", parameters, input);

        for (qsizetype axis = 0; axis < order.size(); ++axis)
            QCOMPARE(output.size[static_cast<int>(axis)], shape[order[axis]]);
        Shape from(shape.size());
        Shape to(shape.size());
        for (std::size_t i = 0; i < input.total(); ++i) {
            auto rest = static_cast<int>(i);
            for (qsizetype axis = shape.size(); axis-- > 0; rest /= shape[axis])
                from[axis] = rest % shape[axis];
            for (qsizetype axis = 0; axis < order.size(); ++axis)
                to[axis] = from[order[axis]];
            QCOMPARE(output.at<float>(to.data()), input.at<float>(from.data()));
        }
    }
};

QTEST_GUILESS_MAIN(tst_FasterLayers)
#include "tst_FasterLayers.moc"
