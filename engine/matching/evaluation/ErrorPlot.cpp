// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/ErrorPlot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <locale>
#include <sstream>

namespace semblance::matching {

namespace {

constexpr double kWidth = 640;
constexpr double kHeight = 480;
constexpr double kLeft = 80;
constexpr double kTop = 48;
constexpr double kRight = 170;
constexpr double kBottom = 60;

struct Look
{
    const char* colour;
    const char* dashes;
};

/// Told apart without colours too (Okabe and Ito's colours).
constexpr std::array kLooks = {Look{"#000000", "none"}, Look{"#0072b2", "8 3"},
                               Look{"#d55e00", "3 3"},  Look{"#009e73", "10 3 2 3"},
                               Look{"#cc79a7", "1 3"},  Look{"#e69f00", "14 4"}};

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '&')
            result += "&amp;";
        else if (letter == '<')
            result += "&lt;";
        else
            result += letter;
    }
    return result;
}

/// An axis from `low` to `high`, linear or logarithmic, onto 0…1.
struct Axis
{
    double low = 0;
    double high = 1;
    bool isLogarithmic = false;

    double place(double value) const
    {
        const double bounded = std::clamp(value, low, high);
        return isLogarithmic ? std::log(bounded / low) / std::log(high / low)
                             : (bounded - low) / (high - low);
    }
};

struct Tick
{
    double value;
    std::string text;
};

class Plot
{
public:
    Plot(const std::string& title, Axis x, Axis y) : m_x(x), m_y(y)
    {
        m_text.imbue(std::locale::classic());
        m_text << std::fixed << std::setprecision(1)
               << R"(<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width=")" << kWidth
               << R"(" height=")" << kHeight << R"(" font-family="sans-serif" font-size="12">)"
               << "\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
        text(kLeft, kTop - 20, "start", title);
    }

    void axes(const std::string& xName, const std::vector<Tick>& xTicks, const std::string& yName,
              const std::vector<Tick>& yTicks)
    {
        for (const Tick& tick : xTicks) {
            stroke(left(tick.value), kTop, left(tick.value), kHeight - kBottom);
            text(left(tick.value), kHeight - kBottom + 18, "middle", tick.text);
        }
        for (const Tick& tick : yTicks) {
            stroke(kLeft, top(tick.value), kWidth - kRight, top(tick.value));
            text(kLeft - 8, top(tick.value) + 4, "end", tick.text);
        }
        text((kLeft + kWidth - kRight) / 2, kHeight - 16, "middle", xName);
        const double middle = (kTop + kHeight - kBottom) / 2;
        m_text << "<text transform=\"translate(18 " << middle
               << ") rotate(-90)\" text-anchor=\"middle\">" << escaped(yName) << "</text>\n";
    }

    /// `points`: in the axes' values.
    void line(const std::string& name, const std::vector<std::pair<double, double>>& points,
              bool isMain)
    {
        const Look& look = kLooks[m_lines % kLooks.size()];
        const char* width = isMain ? "3.5" : "1.5";
        std::ostringstream curve;
        curve.imbue(std::locale::classic());
        curve << std::fixed << std::setprecision(1) << R"(<polyline fill="none" stroke-width=")"
              << width << R"(" stroke=")" << look.colour << R"(" stroke-dasharray=")" << look.dashes
              << R"(" points=")";
        for (const auto& [x, y] : points)
            curve << left(x) << "," << top(y) << " ";
        curve << "\"/>\n";
        (isMain ? m_above : m_below) += curve.str();
        const double y = kTop + 10 + 20 * static_cast<double>(m_lines++);
        m_text << R"(<line stroke-width=")" << width << R"(" stroke=")" << look.colour
               << R"(" stroke-dasharray=")" << look.dashes << R"(" x1=")" << kWidth - kRight + 12
               << R"(" x2=")" << kWidth - kRight + 44 << R"(" y1=")" << y << R"(" y2=")" << y
               << "\"/>\n";
        text(kWidth - kRight + 50, y + 4, "start", name);
    }

    std::string take() { return m_text.str() + m_below + m_above + "</svg>\n"; }

private:
    double left(double x) const { return kLeft + m_x.place(x) * (kWidth - kRight - kLeft); }
    double top(double y) const
    {
        return kHeight - kBottom - m_y.place(y) * (kHeight - kBottom - kTop);
    }
    void text(double x, double y, const char* anchor, const std::string& words)
    {
        m_text << "<text x=\"" << x << "\" y=\"" << y << "\" text-anchor=\"" << anchor << "\">"
               << escaped(words) << "</text>\n";
    }
    void stroke(double x1, double y1, double x2, double y2)
    {
        m_text << "<line stroke=\"#c8c8c8\" x1=\"" << x1 << "\" y1=\"" << y1 << "\" x2=\"" << x2
               << "\" y2=\"" << y2 << "\"/>\n";
    }

    Axis m_x;
    Axis m_y;
    std::ostringstream m_text;
    /// Curves, over everything else; those of main lines over the others.
    std::string m_below;
    std::string m_above;
    std::size_t m_lines = 0;
};

const std::vector<Tick>& shareTicks()
{
    static const std::vector<Tick> ticks = {
        {0.0001, "0.01 %"}, {0.001, "0.1 %"}, {0.01, "1 %"}, {0.1, "10 %"}, {1, "100 %"}};
    return ticks;
}

/// Six shares from end to end of a linear axis.
std::vector<Tick> evenTicks(const Axis& share)
{
    constexpr int kSteps = 5;
    std::vector<Tick> ticks;
    for (int i = 0; i <= kSteps; ++i) {
        const double value = share.low + i * (share.high - share.low) / kSteps;
        std::ostringstream percent;
        percent.imbue(std::locale::classic());
        percent << std::round(1000 * value) / 10 << " %";
        ticks.push_back({value, percent.str()});
    }
    return ticks;
}

} // namespace

std::string detPlot(const PlotWords& words, const std::vector<PlotLine>& lines)
{
    const Axis share = {0.0001, 1, true};
    Plot plot(words.title, share, share);
    plot.axes(words.falsePositives, shareTicks(), words.falseNegatives, shareTicks());
    for (const PlotLine& line : lines) {
        std::vector<std::pair<double, double>> points;
        for (const TradeoffPoint& point : line.tradeoff) {
            if (point.falsePositives < share.low)
                continue;
            // Steps: a rate holds until the next threshold.
            if (!points.empty())
                points.emplace_back(point.falsePositives, points.back().second);
            points.emplace_back(point.falsePositives, point.falseNegatives);
        }
        plot.line(line.name, points, line.isMain);
    }
    return plot.take();
}

std::string cmcPlot(const std::string& title, const std::vector<RankLine>& lines)
{
    double lowest = 1;
    std::size_t ranks = 2;
    for (const RankLine& line : lines) {
        ranks = std::max(ranks, line.shares.size());
        for (const double share : line.shares)
            lowest = std::min(lowest, share);
    }
    const Axis rank = {1, static_cast<double>(ranks), true};
    const Axis share = {std::min(0.9, std::floor(lowest * 10) / 10), 1, false};
    std::vector<Tick> ranksShown;
    for (const int each : {1, 2, 5, 10, 20, 50, 100}) {
        if (each <= rank.high)
            ranksShown.push_back({double(each), std::to_string(each)});
    }
    Plot plot(title, rank, share);
    plot.axes("rank", ranksShown, "share of mated probes found at this rank or better",
              evenTicks(share));
    for (const RankLine& line : lines) {
        std::vector<std::pair<double, double>> points;
        for (std::size_t i = 0; i < line.shares.size(); ++i)
            points.emplace_back(double(i + 1), line.shares[i]);
        plot.line(line.name, points, line.isMain);
    }
    return plot.take();
}

std::string discardPlot(const std::string& title, const std::vector<DiscardLine>& lines)
{
    double most = 0;
    double highest = 0;
    for (const DiscardLine& line : lines) {
        for (const DiscardPoint& point : line.points) {
            most = std::max(most, point.discarded);
            highest = std::max(highest, point.missed);
        }
    }
    constexpr double kTenth = 0.1;
    const Axis discarded = {0, most, false};
    const Axis missed = {0, std::max(1.0, std::ceil(highest / kTenth)) * kTenth, false};
    Plot plot(title, discarded, missed);
    plot.axes("share of probes that is discarded", evenTicks(discarded),
              "false non-match rate (FNMR) of the others", evenTicks(missed));
    for (const DiscardLine& line : lines) {
        std::vector<std::pair<double, double>> points;
        for (const DiscardPoint& point : line.points)
            points.emplace_back(point.discarded, point.missed);
        plot.line(line.name, points, line.isMain);
    }
    return plot.take();
}

} // namespace semblance::matching
