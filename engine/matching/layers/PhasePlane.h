// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace semblance::matching {

struct PlaneSize
{
    std::size_t height = 0;
    std::size_t width = 0;

    std::size_t area() const { return height * width; }
};

/// How a kernel moves over a plane: rows, then columns.
struct KernelWay
{
    PlaneSize kernel;
    PlaneSize stride;
    /// Rows and columns of zeros on each side of the plane.
    PlaneSize pad;
    /// From one element of the kernel to the next.
    PlaneSize dilation{1, 1};
    /// Rows and columns of zeros that stand behind the plane alone, beside those of `pad`.
    PlaneSize moreBehind{};

    /// Rows and columns from the kernel's first element to its last.
    PlaneSize reach() const;
    /// Of a plane with all its zeros.
    PlaneSize paddedSize(PlaneSize input) const;
    /// Of the result; every side of the padded plane must be at least the kernel's reach.
    PlaneSize outputSize(PlaneSize input) const;
};

/// A plane with its zeros around, laid out so that what one element of the kernel covers at
/// neighbouring places of the result are neighbours in memory: for every remainder of row and
/// column by the stride, one phase of the pixels that leave it.
class PhasePlane
{
public:
    PhasePlane(const KernelWay& way, PlaneSize input);

    /// Floats of one plane laid out.
    std::size_t size() const { return m_way.stride.area() * m_phase.area(); }
    /// Of the result; row after row, `rowStride` floats apart where its values start.
    PlaneSize output() const { return m_output; }
    std::size_t rowStride() const { return m_phase.width; }
    /// For each element of the kernel, row after row, how far its value lies from the place of the
    /// result; the last value is at most size() - 1.
    const std::vector<std::size_t>& offsets() const { return m_offsets; }

    /// `plane`: the input's rows; `to`: size() floats, of which those that are zeros are left.
    void spread(const float* plane, float* to) const;

private:
    void spreadRow(const float* row, float* to) const;

    KernelWay m_way;
    PlaneSize m_input;
    PlaneSize m_output;
    PlaneSize m_phase;
    std::vector<std::size_t> m_offsets;
};

} // namespace semblance::matching
