// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace semblance::matching {

/// One operation of an OpenVINO network, or numbers that the file holds.
struct IrLayer
{
    std::string name;
    /// As OpenVINO's operation sets call it: "Convolution".
    std::string type;
    std::map<std::string, std::string> attributes;
    /// Indices of earlier layers, by input port.
    std::vector<std::size_t> inputs;
    /// Of its first output; empty where it has none.
    std::vector<int> shape;
    /// One row of floats in the order of `shape`; empty where they are computed, or are no floats.
    cv::Mat numbers;

    bool isHeld() const { return !numbers.empty(); }
    /// Throws std::runtime_error where it is absent.
    const std::string& attribute(const std::string& key) const;
    /// "1, 2" as {1, 2}; throws where it is absent, or has another number of integers than `count`
    /// or one outside of 0 to 4096.
    std::vector<int> integers(const std::string& key, std::size_t count) const;
};

/// In the file's order: what a layer takes stands before it.
struct IrGraph
{
    std::vector<IrLayer> layers;
};

/// Reads OpenVINO's intermediate representation, versions 10 and 11: `description` is XML,
/// `numbers` what its constants point into (16- or 32-bit floats; others are left out). Throws
/// std::runtime_error with the reason: no such files, damaged, or not of each other.
IrGraph readIrGraph(std::span<const std::byte> description, std::span<const std::byte> numbers);

} // namespace semblance::matching
