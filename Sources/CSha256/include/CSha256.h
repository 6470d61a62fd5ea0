#ifndef BROADSHEET_CSHA256_H
#define BROADSHEET_CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Whether this machine has instructions for SHA-256.
bool broadsheet_sha256_has_instructions(void);

// Takes `count` blocks of 64 bytes into the state, with those instructions.
void broadsheet_sha256_blocks(uint32_t state[8], const uint8_t *bytes, size_t count);

#endif
