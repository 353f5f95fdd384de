// SPDX-License-Identifier: GPL-3.0-or-later
// bench_dlib_pipeline FOLDER WEIGHTS CONTENTS TREES [IMAGES] [THREADS]: images per second of dlib's
// own way to a descriptor, for the comparison with bench_enrolment in the same run: its HOG
// detector, its 68 points, its face ResNet in its own runtime. WEIGHTS and CONTENTS: the two files
// of the default pack's dlib-resnet-1, which are that network's numbers in 8 bits; TREES: dlib's
// points. It prints how far the descriptors are from those of our layers, which have the same
// numbers.
#include "BenchmarkEngine.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "matching/layers/FasterLayers.h"
#include "matching/networks/DlibResNet.h"

#include <dlib/dnn.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv/cv_image.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <thread>

using namespace semblance;

namespace {

using semblance::benchmarks::need;
using dlib::add_prev1;
using dlib::add_prev2;
using dlib::affine;
using dlib::avg_pool;
using dlib::con;
using dlib::relu;
using dlib::skip1;
using dlib::tag1;
using dlib::tag2;

constexpr int kChipPx = 150;
constexpr double kChipPadding = 0.25;

template <int Channels, int Stride, typename Below>
using TwoConvolutions =
    affine<con<Channels, 3, 3, 1, 1, relu<affine<con<Channels, 3, 3, Stride, Stride, Below>>>>>;
template <int Channels, typename Below>
using Block = relu<add_prev1<TwoConvolutions<Channels, 1, tag1<Below>>>>;
template <int Channels, typename Below>
using DownBlock = relu<
    add_prev2<avg_pool<2, 2, 2, 2, skip1<tag2<TwoConvolutions<Channels, 2, tag1<Below>>>>>>>;

template <typename Below>
using Level256 = DownBlock<256, Block<256, Block<256, DownBlock<256, Below>>>>;
template <typename Below>
using Level128 = Block<128, Block<128, DownBlock<128, Below>>>;
template <typename Below>
using Level64 = Block<64, Block<64, Block<64, DownBlock<64, Below>>>>;
template <typename Below>
using Level32 = Block<32, Block<32, Block<32, Below>>>;

/// dlib's dlib_face_recognition_resnet_model_v1, as its trained file describes it.
using FaceNet = dlib::loss_metric<dlib::fc_no_bias<
    128, dlib::avg_pool_everything<Level256<Level128<Level64<Level32<dlib::max_pool<
             3, 3, 2, 2,
             relu<affine<con<32, 7, 7, 2, 2, dlib::input_rgb_image_sized<kChipPx>>>>>>>>>>>>;

/// In the order of the computation.
std::vector<std::string> convolutionNames()
{
    std::vector<std::string> names{"conv32_down"};
    for (const char* block :
         {"conv32_1", "conv32_2", "conv32_3", "conv64_down", "conv64_1", "conv64_2", "conv64_3",
          "conv128_down", "conv128_1", "conv128_2", "conv256_down", "conv256_1", "conv256_2",
          "conv256_down_out"}) {
        names.push_back(std::string(block) + "/conv1");
        names.push_back(std::string(block) + "/conv2");
    }
    return names;
}

/// From rows × columns × in × out to dlib's out × in × rows × columns, then the biases. Scale and
/// shift are multiplied in: dlib's own layer of them stays and does nothing, at its cost.
void fill(dlib::tensor& parameters, const matching::Tensors& tensors, const std::string& name)
{
    const cv::Mat& filters = tensors.at(name + "/conv/filters");
    const cv::Mat& scale = tensors.at(name + "/scale/weights");
    const int pixels = filters.size[0] * filters.size[1];
    const int in = filters.size[2];
    const int out = filters.size[3];
    if (parameters.size() != filters.total() + std::size_t(out)) {
        std::fprintf(stderr, "%s has another size than dlib's layer\n", name.c_str());
        std::exit(1);
    }
    float* to = parameters.host();
    for (int o = 0; o < out; ++o) {
        for (int i = 0; i < in; ++i) {
            for (int p = 0; p < pixels; ++p)
                *to++ = scale.at<float>(o) * filters.ptr<float>()[(p * in + i) * out + o];
        }
    }
    for (int o = 0; o < out; ++o)
        *to++ = scale.at<float>(o) * tensors.at(name + "/conv/bias").at<float>(o) +
                tensors.at(name + "/scale/biases").at<float>(o);
}

/// Collects where the convolutions keep their numbers, from the result to the input.
class Convolutions
{
public:
    std::vector<dlib::tensor*> parameters;

    template <long Outputs, long Rows, long Columns, int StrideY, int StrideX, int PadY, int PadX>
    void operator()(dlib::con_<Outputs, Rows, Columns, StrideY, StrideX, PadY, PadX>& layer)
    {
        parameters.push_back(&layer.get_layer_params());
    }
    template <typename Other>
    void operator()(Other&)
    {
    }
};

void fill(FaceNet& net, const matching::Tensors& tensors)
{
    // The layers have no memory before their first run.
    net(dlib::matrix<dlib::rgb_pixel>(kChipPx, kChipPx));
    Convolutions convolutions;
    dlib::visit_computational_layers(net, [&](auto& layer) { convolutions(layer); });
    auto names = convolutionNames();
    if (names.size() != convolutions.parameters.size()) {
        std::fprintf(stderr, "dlib's network has %zu convolutions\n",
                     convolutions.parameters.size());
        std::exit(1);
    }
    std::reverse(names.begin(), names.end());
    for (std::size_t i = 0; i < names.size(); ++i)
        fill(*convolutions.parameters[i], tensors, names[i]);
    dlib::tensor& dense = dlib::layer<1>(net).layer_details().get_layer_params();
    const cv::Mat& weights = tensors.at("fc");
    std::copy_n(weights.ptr<float>(), weights.total(), dense.host());
}

double threadSeconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

struct Spent
{
    double decoding = 0;
    double detecting = 0;
    double points = 0;
    double describing = 0;
    int faces = 0;
    int withoutFace = 0;

    void add(const Spent& more)
    {
        decoding += more.decoding;
        detecting += more.detecting;
        points += more.points;
        describing += more.describing;
        faces += more.faces;
        withoutFace += more.withoutFace;
    }
};

/// One thread's own copies.
class DlibWay
{
public:
    DlibWay(const FaceNet& net, const dlib::shape_predictor& points)
        : m_detector(dlib::get_frontal_face_detector()), m_points(points), m_net(net)
    {
    }

    /// Of the largest face.
    void describe(const std::string& path, Spent& spent)
    {
        double before = threadSeconds();
        const auto since = [&before] {
            const double now = threadSeconds();
            return now - std::exchange(before, now);
        };
        const auto photograph = decodeImageFile(path);
        if (!photograph)
            return;
        const Image upright = photograph->upright();
        const dlib::cv_image<dlib::rgb_pixel> image(matView(upright));
        spent.decoding += since();
        const auto boxes = m_detector(image);
        spent.detecting += since();
        if (boxes.empty()) {
            ++spent.withoutFace;
            return;
        }
        const auto largest = std::ranges::max_element(boxes, {}, &dlib::rectangle::area);
        const auto shape = m_points(image, *largest);
        spent.points += since();
        dlib::matrix<dlib::rgb_pixel> chip;
        dlib::extract_image_chip(
            image, dlib::get_face_chip_details(shape, kChipPx, kChipPadding), chip);
        m_descriptor = m_net(chip);
        spent.describing += since();
        m_chip = chip;
        ++spent.faces;
    }

    const dlib::matrix<float, 0, 1>& descriptor() const { return m_descriptor; }
    const dlib::matrix<dlib::rgb_pixel>& chip() const { return m_chip; }

private:
    dlib::frontal_face_detector m_detector;
    dlib::shape_predictor m_points;
    FaceNet m_net;
    dlib::matrix<dlib::rgb_pixel> m_chip;
    dlib::matrix<float, 0, 1> m_descriptor;
};

/// The largest difference between dlib's descriptor and ours of the same chip.
double differenceFromOurs(const DlibWay& way, cv::dnn::Net ours)
{
    constexpr std::array kMean{122.782, 117.001, 104.298};
    cv::Mat blob({1, 3, kChipPx, kChipPx}, CV_32F);
    for (int y = 0; y < kChipPx; ++y) {
        for (int x = 0; x < kChipPx; ++x) {
            const dlib::rgb_pixel& pixel = way.chip()(y, x);
            const std::array<double, 3> values{double(pixel.red), double(pixel.green),
                                               double(pixel.blue)};
            for (int c = 0; c < 3; ++c)
                blob.ptr<float>(0, c)[y * kChipPx + x] =
                    static_cast<float>((values[c] - kMean[c]) / 256);
        }
    }
    ours.setInput(blob);
    const cv::Mat descriptor = ours.forward();
    double largest = 0;
    for (int i = 0; i < int(descriptor.total()); ++i)
        largest = std::max(largest, std::abs(double(descriptor.ptr<float>()[i]) -
                                             double(way.descriptor()(i))));
    return largest;
}

std::vector<std::string> photographsIn(const std::string& folder, std::size_t most)
{
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == ".jpg")
            files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    files.resize(std::min(files.size(), most));
    return files;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 5) {
        std::fprintf(stderr, "usage: bench_dlib_pipeline FOLDER WEIGHTS CONTENTS TREES [IMAGES] "
                             "[THREADS]\n");
        return 2;
    }
    const auto files = photographsIn(argv[1], argc > 5 ? std::stoul(argv[5]) : 1000);
    const unsigned threads = argc > 6 ? unsigned(std::stoul(argv[6]))
                                      : std::max(1U, std::thread::hardware_concurrency());
    const auto tensors = need(matching::readQuantisedWeights(
        need(readFile(argv[3])), need(readFile(argv[2])), "dlib-resnet-1"));
    FaceNet net;
    fill(net, tensors);
    dlib::shape_predictor points;
    dlib::deserialize(argv[4]) >> points;

    std::atomic<std::size_t> next = 0;
    std::vector<Spent> spent(threads);
    std::vector<DlibWay> ways(threads, DlibWay(net, points));
    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> workers;
        for (unsigned t = 0; t < threads; ++t)
            workers.emplace_back([&, t] {
                for (std::size_t i = next++; i < files.size(); i = next++)
                    ways[t].describe(files[i], spent[t]);
            });
    }
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    for (unsigned t = 1; t < threads; ++t)
        spent[0].add(spent[t]);
    const Spent& all = spent[0];
    const double perFaceMs = 1e3 / std::max(1, all.faces);
    const double perImageMs = 1e3 / double(std::max<std::size_t>(1, files.size()));
    std::printf("%zu images in %.1f s: %.1f images/s; %d faces, %d images without\n", files.size(),
                seconds, double(files.size()) / seconds, all.faces, all.withoutFace);
    std::printf("of a core, ms: decoding %.1f and detection %.1f an image, points %.1f and "
                "descriptor %.1f a face\n",
                all.decoding * perImageMs, all.detecting * perImageMs, all.points * perFaceMs,
                all.describing * perFaceMs);
    if (all.faces > 0 && ways[0].descriptor().size() > 0) {
        matching::useFasterLayers();
        std::printf("largest difference from the descriptor of our layers: %.1e of length %.2f\n",
                    differenceFromOurs(ways[0], matching::dlibResNet(tensors, kChipPx)),
                    double(dlib::length(ways[0].descriptor())));
    }
    return 0;
}
