// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace semblance::cli {

/// One plain sentence on what is wrong with a command line.
std::string usageSentence(const CLI::App& app, const CLI::ParseError& error);

/// "128,512": 1 to `most` whole numbers from 1 to `greatest`; empty for anything else.
std::optional<std::vector<int>> sizesFrom(const std::string& text, int greatest, std::size_t most);

/// "--limit takes a whole number from 1"; of one that is too large also up to where
CLI::Validator wholeNumberFromOne();
/// Four finite numbers with commas between: left and top from 0, width and height above 0. Empty
/// for anything else.
std::optional<std::vector<double>> boxFrom(const std::string& text);
CLI::Validator faceBox();
/// "--several-faces takes refuse, largest or central"
CLI::Validator oneOf(std::vector<std::string> choices);

} // namespace semblance::cli
