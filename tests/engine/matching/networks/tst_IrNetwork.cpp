// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileBytes.h"
#include "matching/layers/FasterLayers.h"
#include "matching/networks/IrNetwork.h"
#include "support/SharedData.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <random>

using namespace semblance;
using namespace semblance::matching;

namespace {

Bytes bytesOf(const QByteArray& data)
{
    const auto* bytes = reinterpret_cast<const std::byte*>(data.data());
    return Bytes(bytes, bytes + data.size());
}

Bytes bytesOf(const std::vector<float>& numbers)
{
    const auto* bytes = reinterpret_cast<const std::byte*>(numbers.data());
    return Bytes(bytes, bytes + numbers.size() * sizeof(float));
}

/// The description of one operation on an image of 1 × 2 × 2 × 2 and a constant.
struct OneOperation
{
    QByteArray type;
    QByteArray attributes;
    /// Empty: the operation takes the image alone.
    QByteArray constantShape;
    int constants = 0;
    QByteArray outputShape;
};

QByteArray port(int id, const QByteArray& shape)
{
    QByteArray text = "<port id=\"" + QByteArray::number(id) + "\">";
    for (const QByteArray& side : shape.split(','))
        text += "<dim>" + side + "</dim>";
    return text + "</port>";
}

QByteArray descriptionOf(const OneOperation& operation)
{
    const bool hasConstant = !operation.constantShape.isEmpty();
    QByteArray text = R"(<net name="test" version="11"><layers>)"
                      R"(<layer id="0" name="in" type="Parameter"><output>)" +
                      port(0, "1,2,2,2") + "</output></layer>";
    if (hasConstant)
        text +=
            R"(<layer id="1" name="held" type="Const"><data element_type="f32" offset="0" size=")" +
            QByteArray::number(4 * operation.constants) + "\" shape=\"" + operation.constantShape +
            "\"/><output>" + port(0, operation.constantShape) + "</output></layer>";
    text +=
        "<layer id=\"2\" name=\"asked\" type=\"" + operation.type + "\"><data " +
        operation.attributes + "/><input>" + port(0, "1,2,2,2") +
        (hasConstant ? port(1, operation.constantShape) : QByteArray()) + "</input><output>" +
        port(2, operation.outputShape) + "</output></layer>" +
        R"(<layer id="3" name="out" type="Result"><input>)" + port(0, operation.outputShape) +
        "</input></layer></layers><edges>" +
        R"(<edge from-layer="0" from-port="0" to-layer="2" to-port="0"/>)" +
        (hasConstant ? R"(<edge from-layer="1" from-port="0" to-layer="2" to-port="1"/>)" : "") +
        R"(<edge from-layer="2" from-port="2" to-layer="3" to-port="0"/></edges></net>)";
    return text;
}

/// −1 2 3 4 in the first channel, 5 −6 7 8 in the second.
cv::Mat image()
{
    cv::Mat blob({1, 2, 2, 2}, CV_32F);
    const std::vector<float> numbers = {-1, 2, 3, 4, 5, -6, 7, 8};
    std::copy(numbers.begin(), numbers.end(), blob.ptr<float>());
    return blob;
}

std::vector<float> answerOf(cv::dnn::Net net, const cv::Mat& input)
{
    net.setInput(input);
    const cv::Mat answer = net.forward();
    const auto* numbers = answer.ptr<float>();
    return {numbers, numbers + answer.total()};
}

constexpr const char* kWalk =
    R"(strides="1, 1" dilations="1, 1" pads_begin="0, 0" pads_end="0, 0" auto_pad="explicit")";

} // namespace

class TestIrNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useFasterLayers(); }
    void oneOperation_data();
    void oneOperation();
    void fault_data();
    void fault();
    void makersFilesAnswerAsTheirTwins();
    void damagedAnywhereIsAReasonOrANetwork();
};

void TestIrNetwork::oneOperation_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("constantShape");
    QTest::addColumn<std::vector<float>>("constants");
    QTest::addColumn<QByteArray>("outputShape");
    QTest::addColumn<std::vector<float>>("expected");
    const auto row = [](const char* name, const char* type, const QByteArray& attributes,
                        const char* constantShape, const std::vector<float>& constants,
                        const char* outputShape, const std::vector<float>& expected) {
        QTest::newRow(name) << QByteArray(type) << attributes << QByteArray(constantShape)
                            << constants << QByteArray(outputShape) << expected;
    };
    using Numbers = std::vector<float>;
    row("convolution over channels", "Convolution", kWalk, "1,2,1,1", {1, 10}, "1,1,2,2",
        Numbers{49, -58, 73, 84});
    row("each channel by itself", "GroupConvolution", kWalk, "2,1,1,2,2", {1, 0, 0, 1, 1, 1, 1, 1},
        "1,2,1,1", Numbers{3, 14});
    row("more zeros behind", "Convolution",
        R"(strides="2, 2" dilations="1, 1" pads_begin="0, 0" pads_end="1, 1" auto_pad="explicit")",
        "1,2,3,3", {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}, "1,1,1,1", Numbers{8});
    row("a number more per channel", "Add", "", "1,2,1,1", {1, -1}, "1,2,2,2",
        Numbers{0, 3, 4, 5, 4, -7, 6, 7});
    row("a number less per channel", "Subtract", "", "1,2,1,1", {1, -1}, "1,2,2,2",
        Numbers{-2, 1, 2, 3, 6, -5, 8, 9});
    row("a factor per channel", "Multiply", "", "1,2,1,1", {2, 3}, "1,2,2,2",
        Numbers{-2, 4, 6, 8, 15, -18, 21, 24});
    row("one slope", "PReLU", "", "1", {0.5F}, "1,2,2,2", Numbers{-0.5F, 2, 3, 4, 5, -3, 7, 8});
    row("a slope per channel", "PReLU", "", "2", {0.5F, 2}, "1,2,2,2",
        Numbers{-0.5F, 2, 3, 4, 5, -12, 7, 8});
    row("nothing below zero", "ReLU", "", "", {}, "1,2,2,2", Numbers{0, 2, 3, 4, 5, 0, 7, 8});
    row("mean of all", "AvgPool",
        R"(kernel="2, 2" strides="2, 2" pads_begin="0, 0" pads_end="0, 0" exclude-pad="true" )"
        R"(rounding_type="floor" auto_pad="explicit")",
        "", {}, "1,2,1,1", Numbers{2, 3.5F});
    row("largest of all", "MaxPool",
        R"(kernel="2, 2" strides="2, 2" pads_begin="0, 0" pads_end="0, 0" )"
        R"(rounding_type="ceil" auto_pad="explicit")",
        "", {}, "1,2,1,1", Numbers{4, 8});
}

void TestIrNetwork::oneOperation()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, attributes);
    QFETCH(QByteArray, constantShape);
    QFETCH(std::vector<float>, constants);
    QFETCH(QByteArray, outputShape);
    QFETCH(std::vector<float>, expected);
    const OneOperation operation{type, attributes, constantShape, int(constants.size()),
                                 outputShape};
    const Bytes description = bytesOf(descriptionOf(operation));
    QCOMPARE(answerOf(readIrNetwork(description, bytesOf(constants)), image()), expected);
}

void TestIrNetwork::fault_data()
{
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<int>("numbers");
    QTest::addColumn<QByteArray>("reason");
    const OneOperation plain{"Add", "", "1,2,1,1", 2, "1,2,2,2"};
    const QByteArray sound = descriptionOf(plain);
    const auto changed = [&sound](const char* from, const char* to) {
        return QByteArray(sound).replace(from, to);
    };
    const auto row = [](const char* name, const QByteArray& description, int numbers,
                        const char* reason) {
        QTest::newRow(name) << description << numbers << QByteArray(reason);
    };
    row("not XML", "a network, it says", 2, "XML");
    row("empty", "", 2, "XML");
    row("another document", "<html/>", 2, "OpenVINO");
    row("another version", changed("version=\"11\"", "version=\"5\""), 2, "version");
    row("numbers cut off", sound, 1, "ends before");
    row("numbers from outside", changed("offset=\"0\"", "offset=\"99999999999\""), 2,
        "ends before");
    row("numbers from before", changed("offset=\"0\"", "offset=\"-4\""), 2, "range");
    row("size of another shape", changed("size=\"8\"", "size=\"12\""), 3, "size");
    row("endless size",
        descriptionOf({"Add", "", "1,2,2,2", 8, "1,2,2,2"})
            .replace("<dim>2</dim>", "<dim>1048576</dim>"),
        8, "out of range");
    row("no size", changed("<dim>2</dim>", "<dim></dim>"), 2, "size");
    row("a layer that takes itself", changed("from-layer=\"0\"", "from-layer=\"2\""), 2,
        "before it");
    row("two layers of one number", changed("id=\"1\" name", "id=\"0\" name"), 2, "one number");
    row("an operation that is not read", changed("\"Add\"", "\"Tan\""), 2, "Tan");
    row("a sum of another size", descriptionOf({"Add", "", "1,1,1,3", 3, "1,2,2,2"}), 3,
        "per channel");
    row("a kernel without axes", descriptionOf({"Convolution", kWalk, "2", 2, "1,2,2,2"}), 2,
        "axes");
    row("a convolution that does not say how",
        descriptionOf({"Convolution", "", "1,2,1,1", 2, "1,1,2,2"}), 2, "strides");
}

void TestIrNetwork::fault()
{
    QFETCH(QByteArray, description);
    QFETCH(int, numbers);
    QFETCH(QByteArray, reason);
    const std::vector<float> constants(static_cast<std::size_t>(numbers), 1.0F);
    try {
        readIrNetwork(bytesOf(description), bytesOf(constants));
        QFAIL("read");
    } catch (const std::exception& error) {
        QVERIFY2(QByteArray(error.what()).contains(reason), error.what());
    }
}

void TestIrNetwork::makersFilesAnswerAsTheirTwins()
{
    const auto shared = tests::sharedFolder();
    if (!shared)
        QSKIP(tests::kNoSharedData);
    const auto folder = *shared / "models" / "omz" / "face-reidentification-retail-0095";
    const auto description = readFile(folder.string() + ".xml");
    const auto numbers = readFile(folder.string() + ".bin");
    QVERIFY(description && numbers);
    cv::Mat blob({1, 3, 128, 128}, CV_32F);
    cv::RNG random(7);
    random.fill(blob, cv::RNG::UNIFORM, 0, 255);
    const auto own = answerOf(readIrNetwork(*description, *numbers), blob);
    const auto twin =
        answerOf(cv::dnn::readNetFromONNX(
                     (*shared / "models" / "face_reidentification_retail_0095.onnx").string()),
                 blob);
    QCOMPARE(own.size(), std::size_t(256));
    QVERIFY(cv::norm(own, twin, cv::NORM_INF) < 1e-3 * cv::norm(twin, cv::NORM_INF));
}

void TestIrNetwork::damagedAnywhereIsAReasonOrANetwork()
{
    const QByteArray sound = descriptionOf({"Convolution", kWalk, "1,2,1,1", 2, "1,1,2,2"});
    const Bytes numbers = bytesOf(std::vector<float>{1, 10});
    std::mt19937 random(20'240'612);
    int reasons = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = sound;
        for (int i = 0; i < 2; ++i)
            damaged[qsizetype(random() % std::size_t(damaged.size()))] = char(random() % 96 + 32);
        try {
            answerOf(readIrNetwork(bytesOf(damaged), numbers), image());
        } catch (const std::exception&) {
            ++reasons;
        }
    }
    QVERIFY2(reasons > 200, qPrintable(QString::number(reasons)));
}

QTEST_APPLESS_MAIN(TestIrNetwork)
#include "tst_IrNetwork.moc"
