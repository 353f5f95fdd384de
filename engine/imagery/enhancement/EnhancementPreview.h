// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Enhance.h"

#include <memory>

namespace semblance::imagery {

enum class PreviewDetail
{
    /// A third of the pixels along each side: first, where a step is slow.
    Coarse,
    /// As many pixels as the view has.
    Fine,
};

struct Preview
{
    Image image;
    std::vector<StepNote> notes;
    /// What the recipe makes of the whole picture.
    SizePx exactSize;
    /// Pixels of `image` to those of the exact result, along a side; 1: it is the exact result.
    double scale = 1;
};

/// Shows what recipes do to one photograph, in about the pixels of a view: the picture is reduced
/// (after leading steps that only move pixels), and lengths in pixels with it. What is finer than
/// the view's pixels, noise above all, looks weaker than it is. Steps that were done before on the
/// same picture are remembered, so that only what follows a change is done again. Thread-safe; one
/// call at a time, others wait, also for a progress sink that stands still.
class EnhancementPreview
{
public:
    /// Keeps both.
    EnhancementPreview(Photograph photograph, std::vector<Frame> frames, DecodeLimits limits = {});
    ~EnhancementPreview();

    /// `view`: room for the result, in pixels. `progress`: thousandths of all steps; those that are
    /// remembered are passed over. Fails: as enhance().
    Result<Preview> of(const Recipe& recipe, SizePx view, PreviewDetail detail,
                       const StopToken& stop = {}, const ProgressSink& progress = {});

    /// Whether a coarse preview is worth showing first.
    static bool isSlow(const Recipe& recipe);

private:
    struct Memory;

    Photograph m_photograph;
    std::vector<Frame> m_frames;
    DecodeLimits m_limits;
    std::unique_ptr<Memory> m_memory;
};

} // namespace semblance::imagery
