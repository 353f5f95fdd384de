// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluation/Tradeoff.h"

#include <string>
#include <vector>

namespace semblance::matching {

/// One line of a plot.
struct PlotLine
{
    std::string name;
    std::vector<TradeoffPoint> tradeoff;
    /// Thicker than the others, and before them where they run together.
    bool isMain = false;
};

/// Words of a plot's axes, which differ between verification and identification.
struct PlotWords
{
    std::string title;
    std::string falsePositives;
    std::string falseNegatives;
};

/// A detection error trade-off as SVG 1.1: both shares on logarithmic axes, from 0.01 % to 100 %.
/// Lines differ by colour and by dashes; what lies below the axes' begin is not shown. Same input,
/// same bytes.
std::string detPlot(const PlotWords& words, const std::vector<PlotLine>& lines);

/// Share of mated probes found at rank 1, 2, …
struct RankLine
{
    std::string name;
    std::vector<double> shares;
    /// As PlotLine::isMain.
    bool isMain = false;
};

/// A cumulative match characteristic as SVG 1.1: ranks on a logarithmic axis, shares from the
/// lowest tenth that holds them all to 100 %.
std::string cmcPlot(const std::string& title, const std::vector<RankLine>& lines);

struct DiscardPoint
{
    /// Share of the probes that is discarded.
    double discarded = 0;
    /// FNMR of the others.
    double missed = 0;
};

/// How FNMR falls when the worst probes by one measure are discarded.
struct DiscardLine
{
    std::string name;
    std::vector<DiscardPoint> points;
    /// As PlotLine::isMain.
    bool isMain = false;
};

/// Error versus discard as SVG 1.1, both shares linear: to the largest share that is discarded, and
/// from 0 to the lowest tenth that holds every FNMR.
std::string discardPlot(const std::string& title, const std::vector<DiscardLine>& lines);

} // namespace semblance::matching
