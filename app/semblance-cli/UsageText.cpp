// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/UsageText.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace semblance::cli {

namespace {

/// "--limit: takes a number" → {"--limit", "takes a number"}
std::pair<std::string, std::string> parts(const std::string& text, const std::string& between)
{
    const auto at = text.find(between);
    if (at == std::string::npos)
        return {text, {}};
    return {text.substr(0, at), text.substr(at + between.size())};
}

/// The innermost command that was named.
const CLI::App& namedCommand(const CLI::App& app)
{
    const auto named = app.get_subcommands();
    return named.empty() ? app : namedCommand(*named.front());
}

std::string unexpected(const CLI::App& app)
{
    const std::vector<std::string> left = app.remaining(true);
    const std::string first = left.empty() ? std::string() : left.front();
    const CLI::App& command = namedCommand(app);
    const bool isOption = first.starts_with('-');
    if (!isOption && !command.get_subcommands([](const CLI::App*) { return true; }).empty())
        return "There is no command “" + first + "”.";
    if (isOption)
        return "There is no option “" + first + "” here.";
    return "“" + first + "” is one value too many.";
}

std::string missing(const std::string& what)
{
    const auto [name, rest] = parts(what, " is required");
    if (rest.empty() && name == what)
        return "A command is missing.";
    return name == "A subcommand" ? "A command is missing." : name + " is missing.";
}

/// Every CLI11 sentence on an option that begins with its name.
std::string aboutValue(const std::string& what)
{
    const auto [name, reason] = parts(what, ": ");
    return reason.empty() ? what : name + " " + reason + ".";
}

bool isNumber(const std::string& text, double& number)
{
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && std::isfinite(number);
}

} // namespace

std::string usageSentence(const CLI::App& app, const CLI::ParseError& error)
{
    const std::string name = error.get_name();
    const std::string what = error.what();
    // Its name is that of the command.
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError))
        return unexpected(app);
    if (name == "RequiredError") {
        const bool isCommand = what.starts_with("A subcommand");
        return isCommand && !app.remaining(true).empty() ? unexpected(app) : missing(what);
    }
    if (name == "ExcludesError") {
        const auto [one, other] = parts(what, " excludes ");
        return one + " and " + other + " cannot be given together.";
    }
    if (name == "RequiresError") {
        const auto [one, other] = parts(what, " requires ");
        return one + " needs " + other + ".";
    }
    if (name == "ArgumentMismatch") {
        const auto [option, reason] = parts(what, ": ");
        return option + (reason.starts_with("At Most") ? " was given more than once."
                                                       : " needs a value.");
    }
    return aboutValue(what);
}

CLI::Validator wholeNumberFromOne()
{
    return {[](const std::string& text) -> std::string {
                constexpr std::size_t kDigits = 9;
                const bool isWhole =
                    !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
                        return std::isdigit(c) != 0;
                    });
                if (isWhole && text.size() > kDigits)
                    return "takes a whole number from 1 to 999,999,999";
                const bool isAboveZero = text.find_first_not_of('0') != std::string::npos;
                return isWhole && isAboveZero ? "" : "takes a whole number from 1";
            },
            ""};
}

std::optional<std::vector<int>> sizesFrom(const std::string& text, int greatest, std::size_t most)
{
    std::vector<int> sizes;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        int size = 0;
        const auto read = std::from_chars(text.data() + start, text.data() + end, size);
        if (read.ec != std::errc() || read.ptr != text.data() + end || size < 1 || size > greatest)
            return std::nullopt;
        sizes.push_back(size);
        start = end + 1;
    }
    if (sizes.size() > most)
        return std::nullopt;
    return sizes;
}

std::optional<std::vector<double>> boxFrom(const std::string& text)
{
    constexpr std::size_t kNumbers = 4;
    constexpr std::size_t kWidth = 2;
    std::vector<double> box;
    for (std::string rest = text; box.size() < kNumbers; rest = parts(rest, ",").second) {
        double number = 0;
        if (!isNumber(parts(rest, ",").first, number))
            return std::nullopt;
        box.push_back(number);
    }
    const bool isWhole = std::count(text.begin(), text.end(), ',') == kNumbers - 1;
    if (!isWhole || box[kWidth] <= 0 || box[kWidth + 1] <= 0)
        return std::nullopt;
    return box;
}

CLI::Validator faceBox()
{
    return {[](const std::string& text) -> std::string {
                return boxFrom(text) ? ""
                                     : "takes left, top, width and height in pixels with commas "
                                       "between, as 120,80,64,64";
            },
            ""};
}

CLI::Validator oneOf(std::vector<std::string> choices)
{
    return {[choices = std::move(choices)](const std::string& text) -> std::string {
                if (std::find(choices.begin(), choices.end(), text) != choices.end())
                    return {};
                std::string list = choices.front();
                for (std::size_t i = 1; i < choices.size(); ++i)
                    list += (i + 1 == choices.size() ? " or " : ", ") + choices[i];
                return "takes " + list;
            },
            ""};
}

} // namespace semblance::cli
