// SPDX-License-Identifier: GPL-3.0-or-later
// bench_networks FILE CHANNELS HEIGHT WIDTH …: one forward pass of every network on one thread,
// with OpenCV's own layers and with ours in the same run; the ratio of the medians and the largest
// difference between their results. Times are the processor's, as other programs run beside it.
// FILE: ONNX, TensorFlow Lite, or the contents (JSON) of dlib's ResNet in 8 bits, whose numbers lie
// beside it.
#include "foundation/FileBytes.h"
#include "matching/layers/FasterLayers.h"
#include "matching/networks/DlibResNet.h"
#include "matching/networks/TfliteNetwork.h"

#include <opencv2/dnn.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

namespace {

constexpr int kRounds = 41;

double processorMs()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

semblance::Bytes bytesOf(const std::string& file)
{
    auto bytes = semblance::readFile(file);
    if (bytes)
        return std::move(*bytes);
    std::fprintf(stderr, "%s cannot be read\n", file.c_str());
    std::exit(1);
}

cv::dnn::Net dlibNetwork(const std::string& contents, int sidePx)
{
    const std::string numbers = contents.substr(0, contents.rfind("-weights_manifest")) + ".bin";
    const auto tensors =
        semblance::matching::readQuantisedWeights(bytesOf(contents), bytesOf(numbers), contents);
    if (tensors)
        return semblance::matching::dlibResNet(*tensors, sidePx);
    std::fprintf(stderr, "%s\n", tensors.error().detail.c_str());
    std::exit(1);
}

cv::dnn::Net networkOf(const std::string& file, int sidePx)
{
    if (file.ends_with(".tflite"))
        return semblance::matching::readTfliteNetwork(bytesOf(file));
    if (file.ends_with(".json"))
        return dlibNetwork(file, sidePx);
    return cv::dnn::readNetFromONNX(file);
}

struct Subject
{
    std::string file;
    /// Images, channels, height, width.
    std::vector<int> shape;
};

struct Peer
{
    cv::dnn::Net net;
    std::vector<double> elapsedMs;
    cv::Mat output;

    explicit Peer(const Subject& subject) : net(networkOf(subject.file, subject.shape[2]))
    {
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        // Some layers are made at the first pass, of what is registered then.
        pass(cv::Mat(subject.shape, CV_32F, cv::Scalar::all(0)));
        elapsedMs.clear();
    }
    void pass(const cv::Mat& blob)
    {
        const double start = processorMs();
        net.setInput(blob);
        output = net.forward().clone();
        elapsedMs.push_back(processorMs() - start);
    }
    double medianMs()
    {
        std::sort(elapsedMs.begin(), elapsedMs.end());
        return elapsedMs[elapsedMs.size() / 2];
    }
};

std::vector<Subject> subjectsOf(int argc, char** argv)
{
    std::vector<Subject> subjects;
    for (int i = 1; i + 3 < argc; i += 4)
        subjects.push_back(
            {argv[i], {1, std::atoi(argv[i + 1]), std::atoi(argv[i + 2]), std::atoi(argv[i + 3])}});
    return subjects;
}

void compare(const Subject& subject, Peer& theirs, Peer& ours)
{
    cv::Mat blob(subject.shape, CV_32F);
    cv::RNG(1).fill(blob, cv::RNG::UNIFORM, -1, 1);
    for (int i = 0; i < kRounds; ++i) {
        theirs.pass(blob);
        ours.pass(blob);
    }
    const double theirMs = theirs.medianMs();
    const double ourMs = ours.medianMs();
    std::printf("%-46s %10.2f %10.2f %8.2f %12.1e of %.1e\n",
                std::filesystem::path(subject.file).filename().c_str(), theirMs, ourMs,
                theirMs / ourMs, cv::norm(theirs.output, ours.output, cv::NORM_INF),
                cv::norm(theirs.output, cv::NORM_INF));
}

} // namespace

int main(int argc, char** argv)
{
    cv::setNumThreads(1);
    const std::vector<Subject> subjects = subjectsOf(argc, argv);
    std::vector<Peer> theirs;
    std::vector<Peer> ours;
    for (const Subject& subject : subjects)
        theirs.emplace_back(subject);
    semblance::matching::useFasterLayers();
    for (const Subject& subject : subjects)
        ours.emplace_back(subject);
    std::printf("%-46s %10s %10s %8s  %s\n", "network", "OpenCV ms", "ours ms", "ratio",
                "difference of largest value");
    for (std::size_t i = 0; i < subjects.size(); ++i)
        compare(subjects[i], theirs[i], ours[i]);
    return 0;
}
