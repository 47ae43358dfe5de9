package com.example;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class Salted {
    Set<String> two() { return Set.of("a", "b"); } // 1
    Map<String, Integer> pairs() { return Map.of("a", 1, "b", 2); } // 2
    Map<String, Integer> entries() { return Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2)); } // 3
    String first() { return Set.of("a", "b", "c").iterator().next(); } // 4
    Map<String, Integer> hidden() { return new TreeMap<>(Map.of("x", Map.of("a", 1, "b", 2).size())); } // 5
}
