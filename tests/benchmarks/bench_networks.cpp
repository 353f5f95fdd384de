// SPDX-License-Identifier: GPL-3.0-or-later
// bench_networks ONNX CHANNELS HEIGHT WIDTH …: one forward pass of every network on one thread,
// with OpenCV's own layers and with ours in the same run; the ratio of the medians and the largest
// difference between their results.
#include "matching/layers/FasterLayers.h"

#include <opencv2/dnn.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

constexpr int kRounds = 41;

using Clock = std::chrono::steady_clock;

struct Peer
{
    cv::dnn::Net net;
    std::vector<double> elapsedMs;
    cv::Mat output;

    explicit Peer(const std::string& file) : net(cv::dnn::readNetFromONNX(file))
    {
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    }
    void pass(const cv::Mat& blob)
    {
        const auto start = Clock::now();
        net.setInput(blob);
        output = net.forward().clone();
        elapsedMs.push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    double medianMs()
    {
        std::sort(elapsedMs.begin(), elapsedMs.end());
        return elapsedMs[elapsedMs.size() / 2];
    }
};

struct Subject
{
    std::string file;
    /// Images, channels, height, width.
    std::vector<int> shape;
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
    std::printf("%-20s %10.2f %10.2f %8.2f %12.1e of %.1e\n",
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
        theirs.emplace_back(subject.file);
    semblance::matching::useFasterLayers();
    for (const Subject& subject : subjects)
        ours.emplace_back(subject.file);
    std::printf(
        "network               OpenCV ms    ours ms    ratio  difference of largest value\n");
    for (std::size_t i = 0; i < subjects.size(); ++i)
        compare(subjects[i], theirs[i], ours[i]);
    return 0;
}
